package org.zhicheng.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.LastDay;
import org.zhicheng.reference.WorkingDays;

/** Counts the days of a publicity: whole ones, after the day on which it is put on the page (PB03). */
@Component
class PublicityDays {

    private final WorkingDays workingDays;
    private final Clock clock;

    PublicityDays(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate first() {
        return today().plusDays(1);
    }

    /** Returns the last of so many working days that begin tomorrow. */
    LocalDate last(int days) {
        return workingDays.plus(today(), days);
    }

    /** Returns the moment at which the last day is over. */
    Instant endOf(LocalDate lastDay) {
        return LastDay.endOf(lastDay, clock);
    }

    boolean isOver(LocalDate lastDay) {
        return LastDay.isOver(lastDay, clock);
    }

    /** Returns the working days after today up to this day. */
    int left(LocalDate lastDay) {
        return workingDays.between(first(), lastDay);
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
