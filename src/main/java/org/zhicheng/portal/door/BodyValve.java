package org.zhicheng.portal.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.stereotype.Component;

/**
 * Guards the first door: before authentication, and before anything is parsed. Small bodies are read here, so that no
 * slow line ever holds more than a thread; large ones go on through a {@link GuardedBody}.
 */
@Component
class BodyValve extends ValveBase {

    private final BodyLimits limits;
    private final Waiting waiting;
    private final RefusalAnswer answer;
    private final BodyDrain lingering;

    BodyValve(BodyLimits limits, Waiting waiting, RefusalAnswer answer, BodyDrain lingering) {
        super(true);
        this.limits = limits;
        this.waiting = waiting;
        this.answer = answer;
        this.lingering = lingering;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Allowance allowance = limits.of(String.valueOf(request.getDecodedRequestURI()), request.getContentType());
        GuardedBody body = new GuardedBody(request, allowance, waiting, answer);
        if (body.isFinished()) {
            getNext().invoke(request, response);
            return;
        }
        request.getCoyoteRequest().setInputBuffer(body);
        try {
            if (isWelcome(body, allowance, request)) {
                getNext().invoke(request, response);
            }
        } finally {
            body.close();
        }
        if (!body.isFinished() && !request.isAsync()) {
            lingering.hearOut(body, request);
        }
    }

    private boolean isWelcome(GuardedBody body, Allowance allowance, Request request) throws IOException {
        if (allowance.sealed()) {
            return true;
        }
        long length = request.getContentLengthLong();
        try {
            if (length > allowance.people()) {
                answer.write(request, Refusal.TOO_LARGE);
                return false;
            }
            if (length > allowance.strangers()) {
                return true;
            }
            // forms are read as a whole in any case, and by the server's parser, which tells nobody what went wrong
            body.readAhead(BodyLimits.isForm(request.getContentType()) ? Integer.MAX_VALUE : GuardedBody.SMALL);
            return true;
        } catch (RefusedBodyException answered) {
            return false;
        } catch (IOException broken) {
            answer.write(request, Refusal.BROKEN);
            return false;
        }
    }
}
