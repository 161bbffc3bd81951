package org.zhicheng;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what others do, as long as a busy machine needs. */
public final class Patience {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Patience() {}

    /** @param what is said where it did not happen */
    public static void until(String what, BooleanSupplier happened) {
        until(what, LONG, BETWEEN, happened);
    }

    /** @param between the pause after each look */
    public static void until(String what, Duration most, Duration between, BooleanSupplier happened) {
        await(what)
                .atMost(most)
                .pollDelay(Duration.ZERO)
                .pollInterval(between)
                .pollInSameThread()
                .until(happened::getAsBoolean);
    }
}
