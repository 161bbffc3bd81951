package org.zhicheng.portal.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.zhicheng.portal.door.BodyPlaces.NoPlaceException;
import org.zhicheng.portal.door.BodyPlaces.Place;

/** Guards an answer on its way: a slow reader needs a place, and a reader that is too slow does not get the rest. */
final class GuardedAnswer implements AutoCloseable {

    /** Before this time nobody counts as slow. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Visitor visitor;
    private final Waiting waiting;
    private final LineSpeed pace;
    private Place place;
    private boolean closed;
    private boolean givenUp;

    /** A transfer is one write to the line, or the rest in the buffers. */
    private interface Transfer {

        void run() throws IOException;
    }

    GuardedAnswer(Visitor visitor, Waiting waiting) {
        this.visitor = visitor;
        this.waiting = waiting;
        this.pace = waiting.pace();
    }

    ServletOutputStream over(ServletOutputStream out) {
        return new Stream(out);
    }

    /** Wraps a writer, which hides its failures: {@link #check} reports them. */
    PrintWriter over(Writer out) {
        return new PrintWriter(new Words(out));
    }

    /** @throws IOException where the rest was not written */
    void check() throws IOException {
        if (givenUp) {
            throw new ClientAbortException("The answer was taken too slowly");
        }
    }

    private void timed(int bytes, Transfer transfer) throws IOException {
        long start = System.nanoTime();
        transfer.run();
        written(bytes, System.nanoTime() - start);
    }

    private void written(int bytes, long nanoseconds) throws IOException {
        pace.carried(bytes, nanoseconds);
        if (!pace.isKept(waiting.grace(visitor))) {
            givenUp = true;
            throw new ClientAbortException("The answer was taken too slowly");
        }
        if (place == null && !closed && pace.waitedLongerThan(MOMENT)) {
            try {
                place = waiting.enter(visitor);
            } catch (NoPlaceException none) {
                givenUp = true;
                throw new ClientAbortException("Too many take their answers slowly");
            }
        }
    }

    /** Gives the place back as the thread leaves; bytes that others write later hold no thread of the server's. */
    @Override
    public void close() {
        closed = true;
        if (place != null) {
            place.leave();
        }
    }

    private final class Words extends Writer {

        private final Writer out;

        Words(Writer out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            check();
            timed(length, () -> out.write(characters, from, length));
        }

        @Override
        public void flush() throws IOException {
            check();
            timed(0, out::flush);
        }

        @Override
        public void close() throws IOException {
            out.close();
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
            timed(length, () -> out.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            timed(0, out::flush);
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
