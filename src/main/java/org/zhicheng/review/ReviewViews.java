package org.zhicheng.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.FormView.BeforeView;
import org.zhicheng.declaration.form.FormView.ReviewView;
import org.zhicheng.declaration.form.FormView.SectionView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.form.ReviewRecord;
import org.zhicheng.declaration.form.ReviewRecord.ReturnedItem;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.mending.Remarks;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.form.FormSchema;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.UserTasks;

/** Collects everything that a reviewer needs on one screen. */
@Component
class ReviewViews {

    /** The form that the applicant filled in, shown read-only. */
    private final CaseViews cases;

    private final ReviewRecord record;
    private final ReviewDecisions decisions;
    private final ReviewStages stages;
    private final DeclarationSections sections;
    private final UserTasks forms;
    private final Labels labels;
    private final Remarks remarks;

    ReviewViews(
            CaseViews cases,
            ReviewRecord record,
            ReviewDecisions decisions,
            ReviewStages stages,
            DeclarationSections sections,
            UserTasks forms,
            Labels labels,
            Remarks remarks) {
        this.cases = cases;
        this.record = record;
        this.decisions = decisions;
        this.stages = stages;
        this.sections = sections;
        this.forms = forms;
        this.labels = labels;
        this.remarks = remarks;
    }

    FormView of(Declaration declaration, OpenTask open, ObjectNode draft, SavedSection saved) {
        FormSchema filled = FormSchema.parse(
                forms.deployedForm(DeclarationProcess.FILL_IN_DECLARATION).orElseThrow());
        ObjectNode content = cases.data(declaration);
        List<SlotView> slots = cases.readOnlySlots(declaration);
        Optional<ReviewDecision> last =
                decisions.newest(declaration.id()).filter(decision -> decision.round() < declaration.round());
        Map<String, JsonNode> before = last.map(decision -> sections.submitted(declaration.id(), decision.round()))
                .orElse(Map.of());
        return new FormView(
                open.taskView(),
                cases.declaration(declaration),
                open.schema().json(),
                draft,
                List.of(section(open, saved)),
                slots,
                cases.checks(declaration),
                List.of(),
                null,
                labels.of(filled, content),
                new ReviewView(
                        stageName(declaration),
                        record.stages(declaration.id()),
                        record.decisions(declaration.id()),
                        last.map(decision -> changed(declaration, decision, before, slots))
                                .orElse(List.of()),
                        filled.json(),
                        content,
                        before(before, filled),
                        remarks.of(declaration)));
    }

    private String stageName(Declaration declaration) {
        return stages.of(declaration.id()).stream()
                .filter(stage -> Objects.equals(stage.position(), declaration.currentStage()))
                .map(ReviewStage::name)
                .findFirst()
                .orElse(null);
    }

    /** Lists the differences from the content that the last decision was about. */
    private List<String> changed(
            Declaration declaration, ReviewDecision since, Map<String, JsonNode> before, List<SlotView> slots) {
        List<String> changed = new ArrayList<>();
        sections.submitted(declaration.id(), declaration.round()).forEach((section, content) -> {
            if (!content.equals(before.get(section))) {
                changed.add(ReturnedItem.SECTION + section);
            }
        });
        slots.stream()
                .filter(slot -> uploadedAfter(slot, since.decidedAt()))
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
