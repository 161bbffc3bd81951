package org.zhicheng.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.reference.WorkingDays;

/** Stage deadlines tell until when an office has to decide, and when it is reminded. */
@Component
class StageDeadlines {

    /** Offices close then. */
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private final DeclaredWindow window;
    private final WorkingDays workingDays;
    private final Clock clock;

    StageDeadlines(DeclaredWindow window, WorkingDays workingDays, Clock clock) {
        this.window = window;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A stage that opens now is due after its working days; earlier where the window in which the case was declared
     * says so, unless that time is over already.
     */
    ReviewSteps.OpenStage of(String declarationId, ReviewStage stage) {
        LocalDate today = LocalDate.now(clock);
        Instant due = endOf(workingDays.plus(today, stage.dueDays()));
        ReviewSteps.OpenStage usual = new ReviewSteps.OpenStage(
                stage.candidateGroup(),
                due,
                endOf(workingDays.plus(today, Math.max(0, stage.dueDays() - 1))),
                reportAt(stage, due));
        return window.reviewUntil(declarationId, stage.stage())
                .filter(until -> until.isBefore(usual.dueAt()) && until.isAfter(clock.instant()))
                .map(until -> new ReviewSteps.OpenStage(
                        stage.candidateGroup(), until, endOf(dayBefore(until)), reportAt(stage, until)))
                .orElse(usual);
    }

    /** Returns when a stage that was due then, and still is open, is reported to the office above. */
    Instant reportAt(ReviewStage stage, Instant due) {
        return endOf(workingDays.plus(LocalDate.ofInstant(due, clock.getZone()), stage.reportAfter()));
    }

    private LocalDate dayBefore(Instant until) {
        return workingDays.minus(LocalDate.ofInstant(until, clock.getZone()), 1);
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }
}
