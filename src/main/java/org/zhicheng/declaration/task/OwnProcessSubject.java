package org.zhicheng.declaration.task;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.task.OwnProcessForms;
import org.zhicheng.task.TaskSubject;
import org.zhicheng.task.UserTask;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the data of a task in a process that an admin made: its form shows what was sent before, as {@code facts}. */
@Component
class OwnProcessSubject implements TaskSubject {

    private final OwnProcessForms forms;
    private final Accounts accounts;

    OwnProcessSubject(OwnProcessForms forms, Accounts accounts) {
        this.forms = forms;
        this.accounts = accounts;
    }

    @Override
    public boolean owns(UserTask task) {
        return task.declarationId() == null
                && task.businessKey() != null
                && forms.starter(task.businessKey()).isPresent();
    }

    @Override
    public ObjectNode facts(UserTask task) {
        ObjectNode facts = forms.content(task.businessKey());
        forms.starter(task.businessKey())
                .flatMap(accounts::find)
                .map(Account::displayName)
                .ifPresent(name -> facts.put("startedBy", name));
        return facts;
    }

    @Override
    public void keep(UserTask task, ObjectNode content, String accountId) {
        forms.keep(task.businessKey(), task.key(), content, accountId);
    }
}
