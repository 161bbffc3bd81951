package org.zhicheng.journey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who opens the sign-in page again and again, each time on a new connection. */
final class LoginWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    private final List<Double> seconds = new CopyOnWriteArrayList<>();
    private final Thread visitor;
    private volatile boolean stopped;
    private volatile int failures;

    LoginWatch(int port) {
        visitor = new Thread(() -> visit(port), "login-watch");
        visitor.start();
    }

    private void visit(int port) {
        while (!stopped) {
            long start = System.nanoTime();
            try (Line line = Line.from("127.1.1.1", port)) {
                boolean seen = line.head("GET", "/login", "Connection: close").status() == 200;
                failures += seen ? 0 : 1;
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException e) {
                failures++;
            } catch (InterruptedException e) {
                return;
            }
            seconds.add((System.nanoTime() - start) / 1e9 - PAUSE_MILLIS / 1e3);
        }
    }

    int failures() {
        return failures;
    }

    /** How long the slower ones took; of 1 the slowest. */
    double quantile(double part) {
        List<Double> sorted = new ArrayList<>(seconds);
        sorted.sort(null);
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part));
    }

    int visits() {
        return seconds.size();
    }

    @Override
    public void close() {
        stopped = true;
        try {
            visitor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
