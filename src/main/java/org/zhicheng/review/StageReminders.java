package org.zhicheng.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.reference.Offices;

/** Stage reminders note that the office of a stage is pressed, or is late. */
@Service
@Transactional
public class StageReminders {

    private static final Logger LOG = LoggerFactory.getLogger(StageReminders.class);

    private final Declarations declarations;
    private final ReviewStages stages;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Offices offices;

    StageReminders(Declarations declarations, ReviewStages stages, Timeline timeline, AuditLog audit, Offices offices) {
        this.declarations = declarations;
        this.stages = stages;
        this.timeline = timeline;
        this.audit = audit;
        this.offices = offices;
    }

    /** The applicant sees that the office was reminded; the office sees the task's due date in its list. */
    public void remind(String declarationId) {
        ReviewStage stage = stages.current(declarations.get(declarationId));
        timeline.record(declarationId, "reviewers-reminded", offices.name(stage.candidateGroup()), stage.name());
    }

    public void escalate(String declarationId) {
        ReviewStage stage = stages.current(declarations.get(declarationId));
        LOG.warn("Stage {} of declaration {} is overdue", stage.stage(), declarationId);
        audit.record(null, AuditKind.REVIEW_OVERDUE, "declaration", declarationId, stage.stage());
        timeline.record(declarationId, "review-overdue", offices.name(stage.candidateGroup()), stage.name());
    }
}
