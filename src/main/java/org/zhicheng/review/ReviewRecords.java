package org.zhicheng.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.form.FormView.DecisionView;
import org.zhicheng.declaration.form.FormView.ReturnedItemView;
import org.zhicheng.declaration.form.FormView.StageView;
import org.zhicheng.declaration.form.ReviewRecord;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.mending.ItemNames;
import org.zhicheng.reference.Offices;

/** Tells the declaration what the review decided. */
@Component
class ReviewRecords implements ReviewRecord {

    private final Declarations declarations;
    private final ReviewStages stages;
    private final ReviewDecisions decisions;
    private final ItemNames itemNames;
    private final Accounts accounts;
    private final Offices offices;
    private final StageClaims claims;

    ReviewRecords(
            Declarations declarations,
            ReviewStages stages,
            ReviewDecisions decisions,
            ItemNames itemNames,
            Accounts accounts,
            Offices offices,
            StageClaims claims) {
        this.declarations = declarations;
        this.stages = stages;
        this.decisions = decisions;
        this.itemNames = itemNames;
        this.accounts = accounts;
        this.offices = offices;
        this.claims = claims;
    }

    @Override
    public List<ReturnedItem> returnedItems(String declarationId) {
        return decisions
                .newest(declarationId)
                .filter(decision -> decision.outcome() == ReviewOutcome.RETURNED)
                .map(decision -> decision.items().stream()
                        .map(item -> new ReturnedItem(item.item(), item.reason()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public String opinion(String declarationId) {
        return decisions.newest(declarationId).map(ReviewDecision::reason).orElse(null);
    }

    @Override
    public List<StageView> stages(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        return stages.of(declarationId).stream()
                .map(stage -> view(stage, declaration))
                .toList();
    }

    @Override
    public Set<String> offices(String declarationId) {
        Integer current = declarations.get(declarationId).currentStage();
        return stages.of(declarationId).stream()
                .filter(stage -> current != null && stage.position() <= current)
                .map(ReviewStage::candidateGroup)
                .collect(Collectors.toSet());
    }

    @Override
    public List<DecisionView> decisions(String declarationId) {
        Map<String, String> names = itemNames.of(declarationId);
        return decisions.of(declarationId).stream()
                .map(decision -> view(decision, names))
                .toList();
    }

    private StageView view(ReviewStage stage, Declaration declaration) {
        Integer current = declaration.currentStage();
        String state = current == null || stage.position() > current
                ? "waiting"
                : stage.position() < current ? "done" : reached(declaration.status());
        boolean open = state.equals("current") && declaration.status().inReview();
        var claim = open ? claims.of(declaration.id()) : StageClaims.NONE;
        return new StageView(stage.name(), state, offices.name(stage.candidateGroup()), claim.since(), claim.claimed());
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

    private DecisionView view(ReviewDecision decision, Map<String, String> names) {
        return new DecisionView(
                decision.stageName(),
                decision.outcome().code(),
                accounts.find(decision.reviewerId()).map(Account::displayName).orElse(null),
                decision.reason(),
                decision.decidedAt(),
                decision.items().stream()
                        .map(item -> new ReturnedItemView(
                                item.item(), names.getOrDefault(item.item(), item.item()), item.reason()))
                        .toList());
    }
}
