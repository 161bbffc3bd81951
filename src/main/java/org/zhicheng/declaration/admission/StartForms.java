package org.zhicheng.declaration.admission;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.UserTasks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows the start form of a process, and keeps its draft. */
@Service
public class StartForms {

    /** A start form is kept as one section. */
    private static final String SECTION = "start";

    private final UserTasks tasks;
    private final FormDrafts drafts;
    private final FormValidator validator;
    private final Labels labels;
    private final Messages messages;

    StartForms(UserTasks tasks, FormDrafts drafts, FormValidator validator, Labels labels, Messages messages) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.validator = validator;
        this.labels = labels;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public FormView view(String processKey, Account viewer) {
        FormSchema schema = schema(processKey);
        List<SavedSection> saved = drafts.load(owner(processKey, viewer));
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        saved.forEach(section -> data.setAll((ObjectNode) section.content()));
        FormView.SectionView section = saved.stream()
                .findFirst()
                .map(draft -> section(schema, draft.version(), draft))
                .orElseGet(() -> section(schema, 0, null));
        return new FormView(
                null,
                null,
                schema.json(),
                data,
                List.of(section),
                List.of(),
                List.of(),
                List.of(),
                null,
                labels.of(schema, data),
                null);
    }

    @Transactional
    public KeptSection saveDraft(String processKey, Account viewer, int expectedVersion, JsonNode content) {
        FormSchema schema = schema(processKey);
        Draft draft = validator.draft(schema, content, nothing());
        return new KeptSection(
                drafts.save(owner(processKey, viewer), SECTION, expectedVersion, draft.kept()), draft.said());
    }

    /**
     * Checks what was sent and returns what the form accepts of it.
     *
     * @throws RefusedException with every problem at once
     */
    ObjectNode accepted(String processKey, JsonNode data) {
        return validator.accept(schema(processKey), data, nothing());
    }

    /** Deletes the draft after the form was sent. */
    void forget(String processKey, Account account) {
        drafts.delete(owner(processKey, account));
    }

    private FormSchema schema(String processKey) {
        return tasks.startForm(processKey)
                .map(FormSchema::deployed)
                .orElseThrow(() -> new NotFoundException(messages.say("start.unknown")));
    }

    private static FormView.SectionView section(FormSchema schema, int version, SavedSection draft) {
        var section = schema.sections(SECTION).get(0);
        return new FormView.SectionView(
                SECTION,
                section.label(),
                section.required(),
                version,
                draft == null ? null : draft.savedAt(),
                true,
                null);
    }

    /** Returns the owner under which a draft of a start form is kept. */
    public static String owner(String processKey, Account account) {
        return "start:" + processKey + ":" + account.id();
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
