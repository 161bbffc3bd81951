package org.zhicheng.declaration.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.FormVariables;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.TaskSubject;
import org.zhicheng.task.UserTask;

/**
 * Any task that a process admin adds to a diagram with a form of his own: what is typed is held against the form and
 * kept with the declaration, section by section; fields with the custom property {@code processVariable} route the
 * process. No Java is needed for it.
 */
@Component
class AddedTaskForm implements TaskFormHandler {

    private final Declarations declarations;
    private final DeclarationSections sections;
    private final FormDrafts drafts;
    private final FormValidator validator;
    private final CaseViews views;
    private final Labels labels;
    private final List<TaskSubject> subjects;
    private final ObjectMapper json;

    AddedTaskForm(
            Declarations declarations,
            DeclarationSections sections,
            FormDrafts drafts,
            FormValidator validator,
            CaseViews views,
            Labels labels,
            List<TaskSubject> subjects,
            ObjectMapper json) {
        this.declarations = declarations;
        this.sections = sections;
        this.drafts = drafts;
        this.validator = validator;
        this.views = views;
        this.labels = labels;
        this.subjects = List.copyOf(subjects);
        this.json = json;
    }

    /** Serves what no other form does; asked last. */
    @Override
    public boolean serves(UserTask task) {
        return false;
    }

    @Override
    public FormView view(OpenTask open) {
        admit(open);
        Declaration declaration = declaration(open);
        ObjectNode data = json.createObjectNode();
        List<SavedSection> saved = drafts.load(owner(open));
        saved.forEach(section -> merge(data, section.section(), section.content()));
        ObjectNode facts = facts(open);
        if (!facts.isEmpty()) {
            data.set("facts", facts);
        }
        return new FormView(
                open.taskView(),
                declaration == null ? null : views.declaration(declaration),
                validator.shown(open.schema(), facts),
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
        admit(open);
        ObjectNode whole = json.createObjectNode();
        drafts.load(owner(open)).forEach(saved -> merge(whole, saved.section(), saved.content()));
        merge(whole, section, content);
        List<String> parts = section.equals("form") ? keys(content) : List.of(section);
        Draft draft = validator.draft(open.schema(), whole, facts(open), Draft.of(parts));
        JsonNode kept = section.equals("form")
                ? only(draft.kept(), parts)
                : draft.kept().path(section);
        return new KeptSection(drafts.save(owner(open), section, expectedVersion, kept), draft.said());
    }

    @Override
    public void count(UserTask task, JsonNode data, Account viewer) {
        subject(task).ifPresent(subject -> subject.count(task, sent(data), viewer.id()));
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        admit(open);
        Declaration declaration = declaration(open);
        ObjectNode facts = facts(open);
        ObjectNode sent = sent(data);
        List<Problem> problems = validator.validate(open.schema(), sent, facts, Mode.SUBMIT);
        if (problems.stream().anyMatch(Problem::blocks)) {
            throw new RefusedException(problems);
        }
        ObjectNode clean = validator.clean(open.schema(), sent, facts);
        if (declaration != null) {
            keep(declaration, open, clean);
        }
        subject(open.task())
                .ifPresent(subject ->
                        subject.keep(open.task(), clean, open.viewer().id()));
        drafts.delete(owner(open));
        return FormVariables.of(open.schema(), clean);
    }

    @Override
    public String thanks() {
        return "task.done";
    }

    private void admit(OpenTask open) {
        subject(open.task())
                .ifPresent(subject -> subject.admit(open.task(), open.viewer().id()));
    }

    private void keep(Declaration declaration, OpenTask open, ObjectNode clean) {
        String section = open.task().key();
        int version = sections.load(declaration.id()).stream()
                .filter(saved -> saved.section().equals(section))
                .mapToInt(SavedSection::version)
                .findFirst()
                .orElse(0);
        sections.save(declaration.id(), section, version, clean, open.viewer().id());
    }

    private Declaration declaration(OpenTask open) {
        return open.task().declarationId() == null
                ? null
                : declarations.find(open.task().declarationId()).orElse(null);
    }

    private ObjectNode facts(OpenTask open) {
        Declaration declaration = declaration(open);
        return declaration != null
                ? views.facts(declaration)
                : subject(open.task())
                        .map(subject -> subject.facts(open.task()))
                        .orElseGet(json::createObjectNode);
    }

    private Optional<TaskSubject> subject(UserTask task) {
        return subjects.stream().filter(subject -> subject.owns(task)).findFirst();
    }

    private static ObjectNode sent(JsonNode data) {
        ObjectNode sent = data.deepCopy();
        sent.remove("facts");
        return sent;
    }

    /** The section named form is all that stands outside groups. */
    private static void merge(ObjectNode data, String section, JsonNode content) {
        if (section.equals("form") && content.isObject()) {
            data.setAll((ObjectNode) content);
        } else {
            data.set(section, content);
        }
    }

    private static List<String> keys(JsonNode content) {
        List<String> keys = new ArrayList<>();
        content.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static ObjectNode only(JsonNode whole, List<String> keys) {
        ObjectNode some = whole.deepCopy();
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

    private static String owner(OpenTask open) {
        return "task:" + open.task().id() + ":" + open.viewer().id();
    }
}
