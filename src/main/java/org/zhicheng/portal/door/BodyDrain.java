package org.zhicheng.portal.door;

import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.springframework.stereotype.Component;
import org.zhicheng.portal.door.BodyPlaces.NoPlaceException;
import org.zhicheng.portal.door.BodyPlaces.Place;

/**
 * Reads the rest of an unwanted body and drops it. A connection that is closed while a browser still sends loses the
 * answer on its way: the browser says that the network is broken. Strangers are read for a moment; a signed-in person's
 * large file until that person is told that it was too large.
 */
@Component
class BodyDrain {

    private static final long STRANGERS_BYTES = 1L << 20;
    private static final long PEOPLES_BYTES = 100L << 20;
    private static final Duration STRANGERS_TIME = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 50;

    private final Waiting waiting;

    BodyDrain(Waiting waiting) {
        this.waiting = waiting;
    }

    /** Reads the body to its end, or until the connection ends. */
    void hearOut(GuardedBody body, Request request) throws IOException {
        Visitor visitor = new Visitor(request);
        request.getResponse().finishResponse();
        try {
            Place place = waiting.enter(visitor);
            try {
                discard(body, request.getCoyoteRequest(), visitor);
            } finally {
                place.leave();
            }
        } catch (NoPlaceException full) {
            // a body that cannot be read is left unread
        } catch (IOException gone) {
            // the browser has hung up
        }
        if (!body.isFinished()) {
            request.getResponse().getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    private void discard(GuardedBody body, org.apache.coyote.Request request, Visitor visitor) throws IOException {
        boolean known = visitor.known();
        InputBuffer line = request.getInputBuffer();
        Given discarded = new Given();
        LineSpeed pace = waiting.pace();
        long start = System.nanoTime();
        long lastHeard = start;
        long heard = 0;
        while (!body.isFinished() && heard < (known ? PEOPLES_BYTES : STRANGERS_BYTES)) {
            long now = System.nanoTime();
            boolean tooLong = now - lastHeard > SILENCE.toNanos()
                    || !known && now - start > STRANGERS_TIME.toNanos()
                    || !pace.isKept(waiting.grace(visitor));
            if (tooLong) {
                return;
            }
            request.action(ActionCode.AVAILABLE, Boolean.TRUE);
            int length = 0;
            if (request.getAvailable() > 0) {
                length = line.doRead(discarded);
                if (length < 0) {
                    return;
                }
                lastHeard = System.nanoTime();
                heard += length;
            } else {
                pause();
            }
            pace.carried(length, System.nanoTime() - now);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The server stops", stopped);
        }
    }
}
