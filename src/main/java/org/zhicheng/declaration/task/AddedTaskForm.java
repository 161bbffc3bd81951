package org.zhicheng.declaration.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.dossier.TypedSections;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormValidator;
import org.zhicheng.problem.Problem;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.FormVariables;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.UserTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Handles any task that a process admin adds to a diagram with a form of his own: what is typed is checked against the
 * form and kept with the declaration, section by section; fields with the custom property {@code processVariable} route
 * the process. No Java is needed for such a task.
 */
@Component
class AddedTaskForm implements TaskFormHandler {

    private final PlainTaskSubjects subjects;
    private final DeclarationSections sections;
    private final FormDrafts drafts;
    private final FormValidator validator;
    private final Labels labels;
    private final ObjectMapper json;

    AddedTaskForm(
            PlainTaskSubjects subjects,
            DeclarationSections sections,
            FormDrafts drafts,
            FormValidator validator,
            Labels labels,
            ObjectMapper json) {
        this.subjects = subjects;
        this.sections = sections;
        this.drafts = drafts;
        this.validator = validator;
        this.labels = labels;
        this.json = json;
    }

    /** Answers no: this form is the last resort for tasks that no other form serves. */
    @Override
    public boolean serves(UserTask task) {
        return false;
    }

    @Override
    public FormView view(OpenTask open) {
        subjects.admit(open);
        PlainTaskSubjects.Subject about = subjects.of(open);
        ObjectNode data = json.createObjectNode();
        List<SavedSection> saved = drafts.load(open.draftOwner());
        saved.forEach(section -> merge(data, section.section(), section.content()));
        if (!about.facts().isEmpty()) {
            data.set("facts", about.facts());
        }
        return new FormView(
                open.taskView(),
                about.view(),
                open.schema().json(),
                data,
                sections(open, saved),
                List.of(),
                List.of(),
                List.of(),
                null,
                labels.of(open.schema(), data),
                null);
    }

    @Override
    public KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content) {
        subjects.admit(open);
        ObjectNode whole = json.createObjectNode();
        drafts.load(open.draftOwner()).forEach(saved -> merge(whole, saved.section(), saved.content()));
        merge(whole, section, content);
        List<String> parts = section.equals("form") ? keys(content) : List.of(section);
        Draft draft = validator.draft(open.schema(), whole, subjects.of(open).facts(), Draft.of(parts));
        JsonNode kept = section.equals("form")
                ? only(draft.kept(), parts)
                : draft.kept().path(section);
        return new KeptSection(drafts.save(open.draftOwner(), section, expectedVersion, kept), draft.said());
    }

    @Override
    public void count(UserTask task, JsonNode data, Account viewer) {
        subjects.owner(task).ifPresent(subject -> subject.count(task, sent(data), viewer.id()));
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        subjects.admit(open);
        PlainTaskSubjects.Subject about = subjects.of(open);
        ObjectNode clean = validator.accept(open.schema(), sent(data), about.facts());
        if (about.declarationId() != null) {
            keep(about.declarationId(), open, clean);
        }
        subjects.owner(open.task())
                .ifPresent(subject ->
                        subject.keep(open.task(), clean, open.viewer().id()));
        drafts.delete(open.draftOwner());
        return FormVariables.of(open.schema(), clean);
    }

    @Override
    public String thanks() {
        return "task.done";
    }

    private void keep(String declarationId, OpenTask open, ObjectNode clean) {
        String section = open.task().key();
        int version = TypedSections.of(sections.load(declarationId)).version(section);
        sections.save(declarationId, section, version, clean, open.viewer().id());
    }

    private static ObjectNode sent(JsonNode data) {
        ObjectNode sent = data.deepCopy().asObject();
        sent.remove("facts");
        return sent;
    }

    /** Merges a section; the one named form holds all fields outside groups. */
    private static void merge(ObjectNode data, String section, JsonNode content) {
        if (section.equals("form") && content.isObject()) {
            data.setAll((ObjectNode) content);
        } else {
            data.set(section, content);
        }
    }

    private static List<String> keys(JsonNode content) {
        List<String> keys = new ArrayList<>();
        content.propertyNames().forEach(keys::add);
        return keys;
    }

    private static ObjectNode only(JsonNode whole, List<String> keys) {
        ObjectNode some = whole.deepCopy().asObject();
        return some.retain(keys);
    }

    private static List<FormView.SectionView> sections(OpenTask open, List<SavedSection> saved) {
        return open.schema().sections("form").stream()
                .map(section -> {
                    SavedSection draft = saved.stream()
                            .filter(one -> one.section().equals(section.key()))
                            .findFirst()
                            .orElse(null);
                    return new FormView.SectionView(
                            section.key(),
                            section.label(),
                            section.required(),
                            draft == null ? 0 : draft.version(),
                            draft == null ? null : draft.savedAt(),
                            open.mine(),
                            null);
                })
                .toList();
    }
}
