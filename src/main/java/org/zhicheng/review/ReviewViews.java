package org.zhicheng.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.DecisionViews;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.FormView.BeforeView;
import org.zhicheng.declaration.form.FormView.ReviewView;
import org.zhicheng.declaration.form.FormView.SectionView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.declaration.life.ReviewRecord.Decision;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.form.FormSchema;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.UserTasks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects everything that a reviewer needs on one screen. */
@Component
class ReviewViews {

    private final CaseViews cases;
    private final ReviewRecord record;
    private final DecisionViews decisions;
    private final DeclarationSections sections;
    private final UserTasks forms;
    private final Labels labels;
    private final Remarks remarks;

    ReviewViews(
            CaseViews cases,
            ReviewRecord record,
            DecisionViews decisions,
            DeclarationSections sections,
            UserTasks forms,
            Labels labels,
            Remarks remarks) {
        this.cases = cases;
        this.record = record;
        this.decisions = decisions;
        this.sections = sections;
        this.forms = forms;
        this.labels = labels;
        this.remarks = remarks;
    }

    /** @param stage at which the case is; null where none has that name any more */
    FormView of(Dossier dossier, ReviewStage stage, OpenTask open, ReviewDrafts.Kept kept) {
        FormSchema filled = FormSchema.deployed(
                forms.deployedForm(DeclarationProcess.FILL_IN_DECLARATION).orElseThrow());
        ObjectNode content = cases.data(dossier);
        List<SlotView> slots = cases.readOnlySlots(dossier);
        Optional<Decision> last = dossier.decisions().stream()
                .findFirst()
                .filter(decision -> decision.round() < dossier.declaration().round());
        Map<String, JsonNode> before = last.map(decision -> sections.submitted(dossier.id(), decision.round()))
                .orElse(Map.of());
        return new FormView(
                open.taskView(),
                cases.declaration(dossier),
                open.schema().json(),
                kept.content(),
                List.of(section(open, kept.own())),
                slots,
                cases.checkResults(dossier),
                List.of(),
                null,
                labels.of(filled, content, dossier.employer()),
                new ReviewView(
                        stage == null ? null : stage.name(),
                        DecisionViews.stages(record.stages(dossier.declaration())),
                        decisions.of(dossier),
                        last.map(decision -> changed(dossier, decision, before, slots))
                                .orElse(List.of()),
                        filled.json(),
                        content,
                        before(before, filled),
                        remarks.of(dossier),
                        kept.draft(),
                        remarks.ban(dossier).orElse(null)));
    }

    /** Lists the differences from the content that the last decision was about. */
    private static List<String> changed(
            Dossier dossier, Decision since, Map<String, JsonNode> before, List<SlotView> slots) {
        List<String> changed = new ArrayList<>();
        dossier.sent().forEach((section, content) -> {
            if (!content.equals(before.get(section))) {
                changed.add(ReturnedItem.SECTION + section);
            }
        });
        slots.stream()
                .filter(slot -> uploadedAfter(slot, since.at()))
                .forEach(slot -> changed.add(ReturnedItem.MATERIAL + slot.slot()));
        return changed;
    }

    private BeforeView before(Map<String, JsonNode> sent, FormSchema filled) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        sent.forEach(content::set);
        return new BeforeView(content, labels.of(filled, content));
    }

    private static boolean uploadedAfter(SlotView slot, Instant time) {
        return slot.files().stream().anyMatch(file -> file.uploadedAt().isAfter(time));
    }

    private static SectionView section(OpenTask open, SavedSection saved) {
        var section = open.schema().sections("form").get(0);
        return new SectionView(
                "form",
                section.label(),
                true,
                saved == null ? 0 : saved.version(),
                saved == null ? null : saved.savedAt(),
                open.mine(),
                null);
    }
}
