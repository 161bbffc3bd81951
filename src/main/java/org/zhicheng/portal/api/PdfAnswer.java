package org.zhicheng.portal.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.OptionalLong;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zhicheng.portal.web.StandingHeaders;

/**
 * Answers with a PDF that somebody uploaded, to be looked at. Sandboxed and never sniffed: whatever is inside, it is shown
 * as a document and nothing else.
 */
public final class PdfAnswer {

    private PdfAnswer() {}

    /** @param content closed once it is sent */
    public static ResponseEntity<Resource> of(String fileName, InputStream content, HttpServletResponse response) {
        return of(fileName, content, OptionalLong.empty(), response);
    }

    /** @param size in bytes, where it is known */
    public static ResponseEntity<Resource> of(
            String fileName, InputStream content, OptionalLong size, HttpServletResponse response) {
        // browsers take a document that is in a sandbox and cuts its opener off for an error
        response.setHeader(StandingHeaders.OPENER, "unsafe-none");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.inline(fileName))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'self'");
        size.ifPresent(answer::contentLength);
        return answer.body(new InputStreamResource(content));
    }
}
