package org.zhicheng;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Tells the time by the clock of a whole server, whose days are Chinese days wherever the tests run. What is tested
 * without a server has a {@link SetClock}.
 */
public final class HouseClock {

    public static final Clock CLOCK = new ZhichengConfiguration().clock();

    private HouseClock() {}

    public static Instant now() {
        return CLOCK.instant();
    }

    public static LocalDate today() {
        return LocalDate.now(CLOCK);
    }
}
