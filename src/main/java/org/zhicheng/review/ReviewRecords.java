package org.zhicheng.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.PublicityRecord;
import org.zhicheng.declaration.life.PublicityRecord.Standing;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;

/** Tells the declaration what the review decided. */
@Component
class ReviewRecords implements ReviewRecord {

    private final ReviewStages stages;
    private final ReviewDecisions decisions;
    private final Offices offices;
    private final StageClaims claims;
    private final PublicityRecord publicity;
    private final Messages messages;

    ReviewRecords(
            ReviewStages stages,
            ReviewDecisions decisions,
            Offices offices,
            StageClaims claims,
            PublicityRecord publicity,
            Messages messages) {
        this.stages = stages;
        this.decisions = decisions;
        this.offices = offices;
        this.claims = claims;
        this.publicity = publicity;
        this.messages = messages;
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
        Optional<Standing> standing = publicity.of(declaration);
        boolean published =
                standing.filter(found -> !found.equals(Standing.AHEAD)).isPresent();
        List<Stage> reviews = stages.of(declaration.id()).stream()
                .map(stage -> stage(stage, declaration, published))
                .toList();
        return reviews.isEmpty()
                ? reviews
                : Stream.concat(
                                reviews.stream(),
                                standing.map(found -> publicity(found, reviews.get(reviews.size() - 1))).stream())
                        .toList();
    }

    @Override
    public Optional<LocalDate> obtainedOn(Declaration declaration) {
        return publicity.obtainedOn(declaration.id());
    }

    /** The office that decided last publishes what was decided. */
    private Stage publicity(Standing standing, Stage last) {
        return new Stage(
                messages.say("publicity.stage"),
                standing.state(),
                last.office(),
                last.contact(),
                standing.since(),
                standing.until(),
                false);
    }

    @Override
    public Set<String> offices(Declaration declaration) {
        return stages.reached(declaration).stream()
                .map(ReviewStage::candidateGroup)
                .collect(Collectors.toSet());
    }

    /** @param published whether it went on after the last stage */
    private Stage stage(ReviewStage stage, Declaration declaration, boolean published) {
        Integer current = declaration.currentStage();
        String state = current == null || stage.position() > current
                ? "waiting"
                : published || stage.position() < current ? "done" : reached(declaration.status());
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
