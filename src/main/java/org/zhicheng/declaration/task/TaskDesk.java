package org.zhicheng.declaration.task;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.Readiness;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.form.FormSchema;
import org.zhicheng.limit.IdempotentRequests;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.UserTask;
import org.zhicheng.task.UserTasks;
import tools.jackson.databind.JsonNode;

/** Shows people the forms of their tasks, saves what they typed, and submits it. */
@Service
public class TaskDesk {

    private final UserTasks tasks;
    private final List<TaskFormHandler> forms;
    private final AddedTaskForm plain;
    private final TaskGoneReason gone;
    private final IdempotentRequests requests;
    private final Messages messages;
    private final TransactionTemplate transaction;

    TaskDesk(
            UserTasks tasks,
            List<TaskFormHandler> forms,
            AddedTaskForm plain,
            TaskGoneReason gone,
            IdempotentRequests requests,
            Messages messages,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.forms = forms;
        this.plain = plain;
        this.gone = gone;
        this.requests = requests;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public FormView open(String taskId, Account viewer) {
        OpenTask open = find(taskId, viewer);
        return form(open.task()).view(open);
    }

    @Transactional
    public KeptSection saveDraft(String taskId, Account viewer, String section, int expectedVersion, JsonNode content) {
        OpenTask open = findMine(taskId, viewer);
        return form(open.task()).saveDraft(open, section, expectedVersion, content);
    }

    /**
     * @param confirmed the warnings that the person read and confirmed: a warning that is new has to be confirmed
     *     as well
     * @param requestKey the client's key for this attempt: a repeated key changes nothing and gets the same answer
     *     (S04)
     * @return the text for the person, in Chinese
     */
    public String submit(String taskId, Account viewer, JsonNode data, List<Problem> confirmed, String requestKey) {
        tasks.find(taskId).filter(task -> task.assignedTo(viewer.id())).ifPresent(task -> form(task)
                .count(task, data, viewer));
        return transaction.execute(status -> requests.once(viewer.id(), "submit:" + taskId + ":" + requestKey, () -> {
            OpenTask open = findMine(taskId, viewer);
            TaskFormHandler form = form(open.task());
            Map<String, Object> facts = form.submit(open, data, confirmed);
            tasks.complete(taskId, viewer.id(), facts);
            return messages.say(form.thanks());
        }));
    }

    /**
     * Lists what is ready and what is missing. It writes nothing but the engine's history of the tables that it asks.
     *
     * @throws NotFoundException where the form has no such list
     */
    @Transactional
    public Readiness readiness(String taskId, Account viewer) {
        OpenTask open = findMine(taskId, viewer);
        return form(open.task())
                .readiness(open)
                .orElseThrow(() -> new NotFoundException(messages.say("task.without-form")));
    }

    private OpenTask findMine(String taskId, Account viewer) {
        OpenTask open = find(taskId, viewer);
        if (!open.mine()) {
            throw new NotAllowedException(null, gone.notYours(open.task()));
        }
        return open;
    }

    private OpenTask find(String taskId, Account viewer) {
        UserTask task = tasks.find(taskId)
                .filter(found -> found.visibleTo(viewer.id(), viewer.groups()))
                .orElseThrow(() -> new NotFoundException(gone.why(taskId, viewer)));
        String form = tasks.form(task).orElseThrow(() -> new NotFoundException(messages.say("task.without-form")));
        return new OpenTask(task, FormSchema.deployed(form), viewer);
    }

    private TaskFormHandler form(UserTask task) {
        return forms.stream().filter(form -> form.serves(task)).findFirst().orElse(plain);
    }
}
