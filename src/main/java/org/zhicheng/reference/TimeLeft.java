package org.zhicheng.reference;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts the working days that an office has left. */
@Component
public class TimeLeft {

    private final WorkingDays workingDays;
    private final Clock clock;

    TimeLeft(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public boolean over(Instant dueAt) {
        return dueAt != null && clock.instant().isAfter(dueAt);
    }

    /** Returns the working days after today, the last one included; where it is overdue, those since; null for no end. */
    public Integer days(Instant dueAt) {
        if (dueAt == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.ofInstant(dueAt, clock.getZone());
        return over(dueAt)
                ? workingDays.between(last.plusDays(1), today)
                : workingDays.between(today.plusDays(1), last);
    }
}
