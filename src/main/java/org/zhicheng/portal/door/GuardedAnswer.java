package org.zhicheng.portal.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.zhicheng.portal.door.WaitingRoom.NoPlaceException;
import org.zhicheng.portal.door.WaitingRoom.Place;

/** An answer on its way: who takes it slowly needs a place, and who takes it too slowly does not get the rest. */
final class GuardedAnswer implements AutoCloseable {

    /** So long nobody is slow. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Visitor visitor;
    private final Waiting waiting;
    private final Pace pace;
    private Place place;
    private boolean closed;

    GuardedAnswer(Visitor visitor, Waiting waiting) {
        this.visitor = visitor;
        this.waiting = waiting;
        this.pace = waiting.pace();
    }

    ServletOutputStream over(ServletOutputStream out) {
        return new Stream(out);
    }

    private void written(int bytes, long nanoseconds) throws IOException {
        pace.carried(bytes, nanoseconds);
        if (!pace.isKept(waiting.grace(visitor))) {
            throw new ClientAbortException("The answer was taken too slowly");
        }
        if (place == null && !closed && pace.waitedLongerThan(MOMENT)) {
            try {
                place = waiting.enter(visitor);
            } catch (NoPlaceException none) {
                throw new ClientAbortException("Too many take their answers slowly");
            }
        }
    }

    /** The thread goes; what is written later, by others, holds none of the server's. */
    @Override
    public void close() {
        closed = true;
        if (place != null) {
            place.leave();
        }
    }

    private final class Stream extends ServletOutputStream {

        private final ServletOutputStream out;

        Stream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            long start = System.nanoTime();
            out.write(bytes, from, length);
            written(length, System.nanoTime() - start);
        }

        @Override
        public void flush() throws IOException {
            long start = System.nanoTime();
            out.flush();
            written(0, System.nanoTime() - start);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
