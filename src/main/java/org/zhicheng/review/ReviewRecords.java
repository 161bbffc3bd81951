package org.zhicheng.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.reference.Offices;

/** Tells the declaration what the review decided. */
@Component
class ReviewRecords implements ReviewRecord {

    private final ReviewStages stages;
    private final ReviewDecisions decisions;
    private final Offices offices;
    private final StageClaims claims;

    ReviewRecords(ReviewStages stages, ReviewDecisions decisions, Offices offices, StageClaims claims) {
        this.stages = stages;
        this.decisions = decisions;
        this.offices = offices;
        this.claims = claims;
    }

    @Override
    public List<Decision> decisions(String declarationId) {
        return decisions.of(declarationId).stream()
                .map(decision -> new Decision(
                        decision.round(),
                        decision.stageName(),
                        decision.outcome().code(),
                        decision.reviewerId(),
                        decision.reason(),
                        decision.decidedAt(),
                        decision.items().stream()
                                .map(item -> new ReturnedItem(item.item(), item.reason()))
                                .toList()))
                .toList();
    }

    @Override
    public List<Stage> stages(Declaration declaration) {
        return stages.of(declaration.id()).stream()
                .map(stage -> stage(stage, declaration))
                .toList();
    }

    @Override
    public Set<String> offices(Declaration declaration) {
        return stages.reached(declaration).stream()
                .map(ReviewStage::candidateGroup)
                .collect(Collectors.toSet());
    }

    private Stage stage(ReviewStage stage, Declaration declaration) {
        Integer current = declaration.currentStage();
        String state = current == null || stage.position() > current
                ? "waiting"
                : stage.position() < current ? "done" : reached(declaration.status());
        boolean open = state.equals("current") && declaration.status().inReview();
        var claim = open ? claims.of(declaration.id()) : StageClaims.NONE;
        return new Stage(
                stage.name(),
                state,
                offices.name(stage.candidateGroup()),
                offices.contact(stage.candidateGroup()).orElse(null),
                claim.since(),
                claim.dueAt(),
                claim.claimed());
    }

    /** Tells the result of the stage that the case came to last. */
    private static String reached(DeclarationStatus status) {
        return switch (status) {
            case APPROVED -> "done";
            case REJECTED -> "rejected";
            case LAPSED -> "lapsed";
            default -> "current";
        };
    }
}
