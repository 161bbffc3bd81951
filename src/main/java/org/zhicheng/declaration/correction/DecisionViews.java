package org.zhicheng.declaration.correction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.FormView.DecisionView;
import org.zhicheng.declaration.form.FormView.ReturnedItemView;
import org.zhicheng.declaration.form.FormView.StageView;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.declaration.life.ReviewRecord.Decision;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;

/** Shows decisions with the names of their reviewers and of the items that they returned. */
@Component
public class DecisionViews {

    private final Accounts accounts;
    private final ItemNames itemNames;

    public DecisionViews(Accounts accounts, ItemNames itemNames) {
        this.accounts = accounts;
        this.itemNames = itemNames;
    }

    /** Returns the decisions, newest first. */
    public List<DecisionView> of(Dossier dossier) {
        Map<String, String> items = itemNames.of(dossier);
        Map<String, String> reviewers = accounts.displayNames(
                dossier.decisions().stream().map(Decision::reviewerId).collect(Collectors.toSet()));
        return dossier.decisions().stream()
                .map(decision -> new DecisionView(
                        decision.stageName(),
                        decision.outcome(),
                        reviewers.get(decision.reviewerId()),
                        decision.reason(),
                        decision.at(),
                        named(decision.items(), items)))
                .toList();
    }

    /** Returns the stages in their order. */
    public static List<StageView> stages(List<ReviewRecord.Stage> stages) {
        return stages.stream()
                .map(stage -> new StageView(
                        stage.name(),
                        stage.state(),
                        stage.office(),
                        stage.contact(),
                        stage.since(),
                        stage.dueAt(),
                        stage.claimed()))
                .toList();
    }

    /** Returns what the applicant has to correct; empty unless the case was returned. */
    public List<ReturnedItemView> returned(Dossier dossier) {
        return dossier.returned() ? named(dossier.returnedItems(), itemNames.of(dossier)) : List.of();
    }

    private static List<ReturnedItemView> named(List<ReturnedItem> returned, Map<String, String> names) {
        return returned.stream()
                .map(item ->
                        new ReturnedItemView(item.item(), names.getOrDefault(item.item(), item.item()), item.reason()))
                .toList();
    }
}
