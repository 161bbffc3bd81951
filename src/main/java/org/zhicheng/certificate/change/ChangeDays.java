package org.zhicheng.certificate.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.LastDay;
import org.zhicheng.reference.WorkingDays;

/** Counts the days in which a holder may state the case, and the years of a ban. */
@Component
class ChangeDays {

    private final WorkingDays workingDays;
    private final Clock clock;

    ChangeDays(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns the last of so many working days after today; null for none. */
    LocalDate hearing(int days) {
        return days == 0 ? null : workingDays.plus(LocalDate.now(clock), days);
    }

    /** Returns the moment at which the last day is over. */
    Instant endOf(LocalDate lastDay) {
        return LastDay.endOf(lastDay, clock);
    }

    boolean isOver(LocalDate lastDay) {
        return LastDay.isOver(lastDay, clock);
    }

    LocalDate inYears(int years) {
        return LocalDate.now(clock).plusYears(years);
    }
}
