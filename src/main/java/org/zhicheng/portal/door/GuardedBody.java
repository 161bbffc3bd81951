package org.zhicheng.portal.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.zhicheng.portal.door.BodyPlaces.NoPlaceException;
import org.zhicheng.portal.door.BodyPlaces.Place;

/**
 * Guards a request's body below everybody who reads it: the form parser and the multipart parser of the server, JSON
 * readers, Camunda. A filter's stream would not do, because the server's own parsers pass it by.
 */
final class GuardedBody implements InputBuffer {

    /** Bodies that people write by hand are smaller than this. */
    static final int SMALL = 64 * 1024;

    private final Request asked;
    private final org.apache.coyote.Request request;
    private final InputBuffer line;
    private final Visitor visitor;
    private final Allowance allowance;
    private final Waiting waiting;
    private final RefusalAnswer answer;
    private final LineSpeed pace;
    private ByteBuffer ahead = ByteBuffer.allocate(0);
    private Place place;
    private long received;
    private boolean large;
    private Refusal refusal;

    GuardedBody(Request asked, Allowance allowance, Waiting waiting, RefusalAnswer answer) {
        this.asked = asked;
        this.request = asked.getCoyoteRequest();
        this.line = request.getInputBuffer();
        this.visitor = new Visitor(asked);
        this.allowance = allowance;
        this.waiting = waiting;
        this.answer = answer;
        this.pace = waiting.pace();
    }

    /**
     * Reads it before anything else is done for the request, so that nothing else waits with it.
     *
     * @param most of larger ones only the beginning
     */
    void readAhead(int most) throws IOException {
        request.action(ActionCode.ACK, ContinueResponseTiming.ON_REQUEST_BODY_READ);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        Given chunk = new Given();
        while (read.size() < most && !isFinished()) {
            int length = fromLine(chunk);
            if (length < 0) {
                break;
            }
            read.writeBytes(chunk.bytes(length));
        }
        ahead = ByteBuffer.wrap(read.toByteArray());
        leave();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (ahead.hasRemaining()) {
            int length = ahead.remaining();
            handler.setByteBuffer(ahead);
            ahead = ByteBuffer.allocate(0);
            return length;
        }
        if (allowance.sealed() && !visitor.known()) {
            // this early no allowed reader reads: somebody looked for a parameter in a body that is still closed
            return -1;
        }
        try {
            return fromLine(handler);
        } catch (RefusedBodyException answered) {
            // ends the reader as if the client had gone away
            throw new ClientAbortException(answered);
        }
    }

    @Override
    public int available() {
        return ahead.hasRemaining() ? ahead.remaining() : line.available();
    }

    private int fromLine(ApplicationBufferHandler handler) throws IOException {
        if (refusal != null) {
            throw new RefusedBodyException(refusal);
        }
        if (isFinished()) {
            leave();
            return line.doRead(handler);
        }
        long most = allowance.most(visitor.known());
        if (request.getContentLengthLong() > most) {
            throw refuse(Refusal.TOO_LARGE);
        }
        enter();
        int length = timed(handler);
        received += Math.max(length, 0);
        if (received > most) {
            throw refuse(Refusal.TOO_LARGE);
        }
        if (received > SMALL && !large && !visitor.known()) {
            large = waiting.enterLarge();
            if (!large) {
                throw refuse(Refusal.FULL);
            }
        }
        if (length < 0 || isFinished()) {
            leave();
        } else if (!pace.isKept(waiting.grace(visitor))) {
            throw refuse(Refusal.TOO_SLOW);
        }
        return length;
    }

    private int timed(ApplicationBufferHandler handler) throws IOException {
        long start = System.nanoTime();
        try {
            int length = line.doRead(handler);
            pace.carried(Math.max(length, 0), System.nanoTime() - start);
            return length;
        } catch (SocketTimeoutException silent) {
            throw refuse(Refusal.TOO_SLOW);
        }
    }

    private void enter() throws IOException {
        if (place != null || line.available() > 0) {
            return;
        }
        try {
            place = waiting.enter(visitor);
        } catch (NoPlaceException none) {
            throw refuse(none.refusal());
        }
    }

    private RefusedBodyException refuse(Refusal reason) throws IOException {
        refusal = reason;
        answer.write(asked, reason);
        return new RefusedBodyException(reason);
    }

    private void leave() {
        if (place != null) {
            place.leave();
            place = null;
        }
    }

    /** Gives the place back; the unread rest is left to the server and the line. */
    void close() {
        leave();
        if (large) {
            waiting.leaveLarge();
            large = false;
        }
        request.setInputBuffer(line);
    }

    boolean isFinished() {
        AtomicBoolean finished = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, finished);
        return finished.get();
    }
}
