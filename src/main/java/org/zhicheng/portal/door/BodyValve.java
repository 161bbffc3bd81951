package org.zhicheng.portal.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.stereotype.Component;

/**
 * The first door: before authentication, and before anything is parsed. What is small is read here, so that no slow line
 * ever holds more than a thread; what is large goes on through a {@link GuardedBody}.
 */
@Component
class BodyValve extends ValveBase {

    /** All that people write by hand is smaller. */
    private static final int SMALL = 64 * 1024;
    /** Forms are read as a whole in any case; larger ones than our pages have come one by one. */
    private static final Semaphore LARGE_FORMS = new Semaphore(8);

    private final BodyLimits limits;
    private final Waiting waiting;
    private final RefusalAnswer answer;
    private final Lingering lingering;

    BodyValve(BodyLimits limits, Waiting waiting, RefusalAnswer answer, Lingering lingering) {
        super(true);
        this.limits = limits;
        this.waiting = waiting;
        this.answer = answer;
        this.lingering = lingering;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Visitor visitor = new Visitor(request);
        Allowance allowance = limits.of(String.valueOf(request.getDecodedRequestURI()), request.getContentType());
        GuardedBody body = new GuardedBody(visitor, allowance, waiting, answer);
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
            body.leave();
            body.restore();
        }
        if (!body.isFinished() && !request.isAsync()) {
            lingering.hearOut(body, visitor);
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
            body.readAhead(SMALL);
            return body.isFinished() || !BodyLimits.isForm(request.getContentType()) || largeForm(body, request);
        } catch (RefusedBodyException answered) {
            return false;
        } catch (IOException broken) {
            answer.write(request, Refusal.BROKEN);
            return false;
        }
    }

    private boolean largeForm(GuardedBody body, Request request) throws IOException {
        if (!LARGE_FORMS.tryAcquire()) {
            answer.write(request, Refusal.FULL);
            return false;
        }
        try {
            body.readAhead(Integer.MAX_VALUE);
            return true;
        } finally {
            LARGE_FORMS.release();
        }
    }
}
