package org.zhicheng.problem;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * A problem detail (RFC 9457) as each door says it where no controller does: in Chinese, and with nothing of what the
 * caller sent or of what failed.
 */
@Component
public class SaidProblems {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int FAILED = 500;

    private final Messages messages;
    private final ObjectMapper json;

    SaidProblems(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** @param key of the title; its words are under the same key with {@code .detail} */
    public Map<String, Object> of(int status, String key) {
        return Map.of(
                "type",
                "about:blank",
                "title",
                title(key),
                "status",
                status,
                "detail",
                detail(key),
                "problems",
                List.of());
    }

    public byte[] json(int status, String key) throws JacksonException {
        return json.writeValueAsBytes(of(status, key));
    }

    public String title(String key) {
        return messages.say(key);
    }

    public String detail(String key) {
        return messages.say(key + ".detail");
    }

    /** The key of the words that fit a status of which nothing else is known. */
    public static String fitting(int status) {
        if (status == FORBIDDEN || status == NOT_FOUND) {
            return "error." + status;
        }
        return "error." + (status < FAILED ? BAD_REQUEST : FAILED);
    }
}
