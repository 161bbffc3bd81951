package org.zhicheng.review.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.WorkingDays;

/** Office hours are when people of staff are told something: on working days by the holiday table, in the daytime. */
@Component
class OfficeHours {

    private final WorkingDays workingDays;
    private final ReminderSettings settings;
    private final Clock clock;

    OfficeHours(WorkingDays workingDays, ReminderSettings settings, Clock clock) {
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    LocalTime begin() {
        return settings.from();
    }

    /** Returns today where it is within the hours of a working day. */
    Optional<LocalDate> today() {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean open = workingDays.isWorkingDay(now.toLocalDate())
                && !now.toLocalTime().isBefore(settings.from())
                && now.toLocalTime().isBefore(settings.until());
        return open ? Optional.of(now.toLocalDate()) : Optional.empty();
    }
}
