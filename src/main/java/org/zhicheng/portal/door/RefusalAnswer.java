package org.zhicheng.portal.door;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.zhicheng.portal.web.StandingHeaders;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.SaidProblems;

/** Answers why a body is not read on, whichever reader is at work, and drops everything that is written after that. */
@Component
class RefusalAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAnswer.class);

    private final Messages messages;
    private final SaidProblems problems;

    RefusalAnswer(Messages messages, SaidProblems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    void write(Request request, Refusal refusal) throws IOException {
        LOG.info("Refused a body from {}: {}", request.getRemoteAddr(), refusal);
        Response response = request.getResponse();
        if (response.isCommitted()) {
            return;
        }
        boolean page = isPage(request);
        byte[] body = body(request, refusal.status().value(), "api." + refusal.kind());
        response.reset();
        StandingHeaders.write(response);
        response.setStatus(refusal.status().value());
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (refusal.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
        }
        response.setContentLength(body.length);
        // writes past the response's stream and writer, because code that still tries to answer needs them
        response.getCoyoteResponse().doWrite(ByteBuffer.wrap(body));
        response.finishResponse();
    }

    /** The words under a key, in the shape that the caller reads. */
    byte[] body(Request request, int status, String key) throws IOException {
        return isPage(request) ? page(key) : problems.json(status, key);
    }

    static boolean isPage(Request request) {
        String path = String.valueOf(request.getDecodedRequestURI());
        boolean script =
                path.startsWith("/api/") || path.startsWith("/camunda/api/") || path.startsWith("/engine-rest");
        return !script && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Without anything of the server behind it: it may be the answer to a flood. */
    private byte[] page(String key) {
        return messages.say("door.page", problems.title(key), problems.detail(key), messages.say("nav.home"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
