package org.zhicheng.reexamination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.LastDay;
import org.zhicheng.reference.WorkingDays;

/** Counts the working days in which a person asks, an office answers, and a person declares again. */
@Component
class ReexaminationDays {

    private final WorkingDays workingDays;
    private final Clock clock;

    ReexaminationDays(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate after(Instant moment, int days) {
        return workingDays.plus(moment.atZone(clock.getZone()).toLocalDate(), days);
    }

    LocalDate fromNow(int days) {
        return after(clock.instant(), days);
    }

    boolean isOver(LocalDate lastDay) {
        return LastDay.isOver(lastDay, clock);
    }

    /** Returns the moment at which the last day is over. */
    Instant endOf(LocalDate lastDay) {
        return LastDay.endOf(lastDay, clock);
    }
}
