package org.zhicheng.review;

import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;

/** Keeps a decision that was made, unless it may not be (E03), and tells timeline and audit of it. Every decision passes here. */
@Component
class MadeDecisions {

    private final BannedApplicants banned;
    private final ReviewDecisions decisions;
    private final DecidedStages decided;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Offices offices;
    private final Messages messages;

    MadeDecisions(
            BannedApplicants banned,
            ReviewDecisions decisions,
            DecidedStages decided,
            Timeline timeline,
            AuditLog audit,
            Offices offices,
            Messages messages) {
        this.banned = banned;
        this.decisions = decisions;
        this.decided = decided;
        this.timeline = timeline;
        this.audit = audit;
        this.offices = offices;
        this.messages = messages;
    }

    /**
     * @param stage at which it was made
     * @throws org.zhicheng.problem.RefusedException where it approves somebody who is banned
     */
    void keep(ReviewDecision decision, ReviewStage stage) {
        banned.refuse(decision);
        decisions.add(decision);
        decided.tell(decision, stage);
        String detail = decision.reason() == null
                ? decision.stageName()
                : messages.say("event.decision.detail", decision.stageName(), decision.reason());
        timeline.record(
                decision.declarationId(),
                "stage-" + decision.outcome().code(),
                offices.name(stage.candidateGroup()),
                detail);
        audit.record(
                decision.reviewerId(),
                kind(decision.outcome()),
                "declaration",
                decision.declarationId(),
                decision.stage());
    }

    private static AuditKind kind(ReviewOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> AuditKind.DECIDE_APPROVED;
            case RETURNED -> AuditKind.DECIDE_RETURNED;
            case REJECTED -> AuditKind.DECIDE_REJECTED;
        };
    }
}
