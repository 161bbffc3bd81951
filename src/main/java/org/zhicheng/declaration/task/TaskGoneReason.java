package org.zhicheng.declaration.task;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.UserTask;
import org.zhicheng.task.UserTasks;

/** Tells people why a task is gone, or whose it is, and reviewers what to do then. */
@Component
public class TaskGoneReason {

    private final UserTasks tasks;
    private final Declarations declarations;
    private final Accounts accounts;
    private final Messages messages;

    TaskGoneReason(UserTasks tasks, Declarations declarations, Accounts accounts, Messages messages) {
        this.tasks = tasks;
        this.declarations = declarations;
        this.accounts = accounts;
        this.messages = messages;
    }

    /**
     * Returns that the time for corrections is over (Q02), that the case is under review (S03), which colleague has done
     * it, or nothing that others could use.
     */
    public String why(String taskId, Account viewer) {
        return tasks.completedBy(taskId, viewer.groups())
                .flatMap(accounts::find)
                .map(colleague -> messages.say("task.done-by", colleague.displayName()))
                .orElseGet(() -> whyOfOwn(taskId, viewer));
    }

    /** Returns that it is to be claimed first, or who has it: whoever sees the task may know. */
    String notYours(UserTask task) {
        return Optional.ofNullable(task.assignee())
                .flatMap(accounts::find)
                .map(holder -> messages.say("task.taken-by", holder.displayName()))
                .orElseGet(() -> messages.say("task.not-yours"));
    }

    private String whyOfOwn(String taskId, Account viewer) {
        return messages.say(tasks.endedIn(taskId)
                .flatMap(declarations::ofProcess)
                .filter(declaration -> declaration.ownedBy(viewer.id()))
                .map(declaration -> key(declaration.status()))
                .orElse("task.gone"));
    }

    private static String key(DeclarationStatus status) {
        if (status == DeclarationStatus.LAPSED) {
            return "Q02";
        }
        return status.bucket() == DeclarationStatus.Bucket.DOING ? "S03" : "task.gone";
    }
}
