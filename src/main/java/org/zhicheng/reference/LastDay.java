package org.zhicheng.reference;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The last day of a term counts whole: it is over when the next one begins. */
public final class LastDay {

    private LastDay() {}

    /** @param clock of the house, for its zone */
    public static Instant endOf(LocalDate lastDay, Clock clock) {
        return lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    public static boolean isOver(LocalDate lastDay, Clock clock) {
        return !clock.instant().isBefore(endOf(lastDay, clock));
    }
}
