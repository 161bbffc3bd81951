package org.zhicheng.account.profile;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.task.TaskSubject;
import org.zhicheng.task.UserTask;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes 完善个人信息 as a task of 个人注册: done in Tasklist, its answers are kept as those of the portal's page are (A08).
 */
@Component
public class CompleteProfile implements TaskSubject {

    private final ProfileDesk profiles;
    private final ProfileForms forms;
    private final Accounts accounts;

    CompleteProfile(ProfileDesk profiles, ProfileForms forms, Accounts accounts) {
        this.profiles = profiles;
        this.forms = forms;
        this.accounts = accounts;
    }

    @Override
    public boolean owns(UserTask task) {
        return RegistrationProcess.KEY.equals(task.processKey());
    }

    @Override
    public ObjectNode facts(UserTask task) {
        return forms.facts(accounts.find(task.assignee()).orElseThrow());
    }

    @Override
    public void count(UserTask task, ObjectNode content, String accountId) {
        profiles.countFromTask(accounts.find(accountId).orElseThrow(), content);
    }

    @Override
    public void keep(UserTask task, ObjectNode content, String accountId) {
        profiles.saveFromTask(accounts.find(accountId).orElseThrow(), content);
    }
}
