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

/** Until when a returned declaration can be mended, and when its applicant is reminded. */
@Component
public class Corrections {

    /** What somebody gets at least, whose submission was sent back by the automatic checks. */
    public static final Duration GRACE = Duration.ofDays(1);

    private final Settings settings;
    private final DeclaredWindow window;
    private final WorkingDays workingDays;
    private final Clock clock;

    /**
     * @param workingDays until a returned declaration lapses
     * @param remindBefore how long before that the applicant is reminded
     */
    @ConfigurationProperties("zhicheng.correction")
    public record Settings(
            @DefaultValue("10") int workingDays,
            @DefaultValue("2d") Duration remindBefore) {}

    Corrections(Settings settings, DeclaredWindow window, WorkingDays workingDays, Clock clock) {
        this.settings = settings;
        this.window = window;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The end of the last working day, to the second, and not before the window closes in which it was declared;
     * earlier where that window sets an end to corrections, but never too soon to act.
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
     * As {@link #reminder}; where that time is over, one after the deadline, which never comes: who just resubmitted
     * needs no second reminder.
     */
    public Instant nextReminder(Instant deadline) {
        Instant reminder = reminder(deadline);
        return reminder.isAfter(clock.instant()) ? reminder : deadline.plus(GRACE);
    }

    /** The same deadline, or a later one where it would come too soon to act. */
    public Instant extended(Instant deadline) {
        Instant least = clock.instant().plus(GRACE);
        return deadline.isAfter(least) ? deadline : least;
    }
}
