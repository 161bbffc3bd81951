package org.zhicheng.portal.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** Reads the name of a file that is sent as the whole body of a request: headers hold no Chinese, so it is percent-encoded. */
public final class SentFileName {

    public static final String HEADER = "X-File-Name";

    private SentFileName() {}

    /**
     * @param header percent-encoded, of UTF-8; a plus sign stands for itself
     * @throws ResponseStatusException 400 where it is not
     */
    public static String of(String header) {
        try {
            return UriUtils.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The name of the file is not percent-encoded", e);
        }
    }
}
