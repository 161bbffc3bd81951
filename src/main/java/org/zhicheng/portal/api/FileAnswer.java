package org.zhicheng.portal.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** Answers with a file that is written while it is sent: saved under its name, and kept by nobody on the way. */
public final class FileAnswer {

    private FileAnswer() {}

    /** Returns where the file is written. */
    public static OutputStream begin(HttpServletResponse response, String mediaType, String fileName)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(fileName));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        return response.getOutputStream();
    }
}
