package org.zhicheng.review;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Timeline;

/** Notes how long an office took, and tells whoever listens that it decided. */
@Component
class DecidedStages {

    private final StagePaces paces;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    DecidedStages(StagePaces paces, Timeline timeline, ApplicationEventPublisher events) {
        this.paces = paces;
        this.timeline = timeline;
        this.events = events;
    }

    void tell(ReviewDecision decision, ReviewStage stage) {
        timeline.last(decision.declarationId(), CaseLife.STAGE_OPENED)
                .ifPresent(opened -> paces.note(stage.candidateGroup(), opened, decision.decidedAt()));
        events.publishEvent(new StageDecided(decision, stage));
    }
}
