package org.zhicheng.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FormTask;
import org.zhicheng.form.TaskSubject;

/** 完善个人信息 as a task of 个人注册: done in Tasklist, it is kept like on the page of the portal (A08). */
@Component
class CompleteProfile implements TaskSubject {

    private final ProfileDesk profiles;
    private final Accounts accounts;

    CompleteProfile(ProfileDesk profiles, Accounts accounts) {
        this.profiles = profiles;
        this.accounts = accounts;
    }

    @Override
    public boolean owns(FormTask task) {
        return RegistrationDesk.PROCESS.equals(task.processKey());
    }

    @Override
    public ObjectNode facts(FormTask task) {
        return profiles.facts(accounts.find(task.assignee()).orElseThrow());
    }

    @Override
    public void count(FormTask task, ObjectNode content, String accountId) {
        profiles.countFromTask(accounts.find(accountId).orElseThrow(), content);
    }

    @Override
    public void keep(FormTask task, ObjectNode content, String accountId) {
        profiles.saveFromTask(accounts.find(accountId).orElseThrow(), content);
    }
}
