package org.zhicheng.demo;

import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what the engine does by itself, as somebody who looks again from time to time. */
final class Patient {

    private static final int TIMES = 240;
    private static final long PAUSE_MILLIS = 500;

    private Patient() {}

    /** @throws IllegalStateException after two minutes */
    static <T> T until(Supplier<Optional<T>> look) throws InterruptedException {
        for (int time = 0; time < TIMES; time++) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("Nothing came of it in two minutes");
    }
}
