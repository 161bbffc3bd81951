package org.zhicheng.portal.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Words in Chinese the answers that the server itself gives: that it could not read the head of a request, for example
 * because an address or a cookie is too long, and everything else that no application answered.
 */
final class UnreadHeads extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    private final RefusalAnswer answer;

    UnreadHeads(RefusalAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean heard = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, heard);
        if (!heard.get()) {
            return;
        }
        try {
            byte[] body = answer.body(request, status, status < FIRST_SERVER_ERROR ? "door.unread" : "error.500");
            response.setContentType(
                    RefusalAnswer.isPage(request) ? "text/html" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(body.length);
            if (response.getReporter() != null) {
                response.getReporter().write(new String(body, StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("Nobody hears that a request could not be read", gone);
        }
    }
}
