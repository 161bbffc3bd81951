package org.zhicheng.declaration.task;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.admission.StartForms;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.limit.IdempotentRequests;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.sql.RowIds;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.FormVariables;
import org.zhicheng.task.OwnProcessForms;
import org.zhicheng.task.OwnProcesses;
import org.zhicheng.task.UserTasks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Starts the processes that admins made themselves, by their start forms, and lists their tasks. */
@Service
public class OwnProcessDesk {

    private final OwnProcesses processes;
    private final UserTasks tasks;
    private final FormValidator validator;
    private final FormDrafts drafts;
    private final OwnProcessForms forms;
    private final IdempotentRequests requests;
    private final Messages messages;

    OwnProcessDesk(
            OwnProcesses processes,
            UserTasks tasks,
            FormValidator validator,
            FormDrafts drafts,
            OwnProcessForms forms,
            IdempotentRequests requests,
            Messages messages) {
        this.processes = processes;
        this.tasks = tasks;
        this.validator = validator;
        this.drafts = drafts;
        this.forms = forms;
        this.requests = requests;
        this.messages = messages;
    }

    public List<OwnProcesses.Startable> startable(String accountId) {
        return processes.startable(accountId);
    }

    public List<OwnProcesses.OpenTask> tasks(String accountId) {
        return processes.tasks(accountId);
    }

    /** @throws NotFoundException where this person may start no such process */
    public OwnProcesses.Startable find(String processKey, String accountId) {
        return startable(accountId).stream()
                .filter(process -> process.key().equals(processKey))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(messages.say("start.unknown")));
    }

    /**
     * @param requestKey the client's key for this attempt (S04)
     * @throws RefusedException with every problem at once
     */
    @Transactional
    public void start(String processKey, Account starter, JsonNode data, String requestKey) {
        requests.once(starter.id(), "start:" + requestKey, () -> begin(processKey, starter, data));
    }

    private String begin(String processKey, Account starter, JsonNode data) {
        find(processKey, starter.id());
        FormSchema schema = FormSchema.deployed(tasks.startForm(processKey).orElseThrow());
        ObjectNode clean = validator.accept(schema, data, JsonNodeFactory.instance.objectNode());
        String businessKey = RowIds.next();
        forms.keep(businessKey, OwnProcessForms.START, clean, starter.id());
        drafts.delete(StartForms.owner(processKey, starter));
        processes.start(processKey, starter.id(), businessKey, FormVariables.of(schema, clean));
        return businessKey;
    }
}
