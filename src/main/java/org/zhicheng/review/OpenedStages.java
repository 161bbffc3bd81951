package org.zhicheng.review;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.OfficeRegister;

/** Tells the register of the offices, and whoever listens, that a stage has opened. */
@Component
class OpenedStages {

    private final OfficeRegister register;
    private final ApplicationEventPublisher events;

    OpenedStages(OfficeRegister register, ApplicationEventPublisher events) {
        this.register = register;
        this.events = events;
    }

    /** @param before the declaration as it was before the stage opened */
    void tell(Declaration before, ReviewStage stage, Instant dueAt) {
        register.dueAt(before.id(), dueAt);
        boolean again = before.round() > 1 && !before.status().inReview();
        events.publishEvent(new StageOpened(before.id(), stage.candidateGroup(), again));
    }
}
