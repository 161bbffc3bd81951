package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.WorkingDays;

/** Computes until when a returned declaration can be corrected, and when its applicant is reminded of it. */
@Component
public class CorrectionDeadlines {

    /** The least time that an applicant gets after the automatic checks sent a submission back. */
    public static final Duration GRACE = Duration.ofDays(1);

    private final Settings settings;
    private final DeclaredWindow window;
    private final WorkingDays workingDays;
    private final Clock clock;

    /**
     * @param workingDays working days until a returned declaration lapses
     * @param remindBefore how long before the deadline the applicant is reminded
     */
    @ConfigurationProperties("zhicheng.correction")
    public record Settings(
            @DefaultValue("10") int workingDays,
            @DefaultValue("2d") Duration remindBefore) {}

    CorrectionDeadlines(Settings settings, DeclaredWindow window, WorkingDays workingDays, Clock clock) {
        this.settings = settings;
        this.window = window;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Returns the end of the last working day, to the second, and not before the end of the window in which the case
     * was declared. It is earlier where that window sets an end to corrections, but never too soon to act.
     */
    public Instant deadline(String declarationId) {
        LocalDate last = workingDays.plus(LocalDate.now(clock), settings.workingDays());
        Instant usual =
                last.atTime(LocalTime.of(23, 59, 59)).atZone(clock.getZone()).toInstant();
        Instant atLeast = window.closesAt(declarationId)
                .filter(closes -> closes.isAfter(usual))
                .orElse(usual);
        return window.correctionsUntil(declarationId)
                .map(this::extended)
                .filter(end -> end.isBefore(atLeast))
                .orElse(atLeast);
    }

    public Instant reminder(Instant deadline) {
        return deadline.minus(settings.remindBefore());
    }

    /**
     * Returns the time of {@link #reminder}; where that is over, a time after the deadline, which never comes: an
     * applicant who just resubmitted needs no second reminder.
     */
    public Instant nextReminder(Instant deadline) {
        Instant reminder = reminder(deadline);
        return reminder.isAfter(clock.instant()) ? reminder : deadline.plus(GRACE);
    }

    /** Returns the same deadline, or a later one where it would come too soon to act. */
    public Instant extended(Instant deadline) {
        Instant least = clock.instant().plus(GRACE);
        return deadline.isAfter(least) ? deadline : least;
    }
}
