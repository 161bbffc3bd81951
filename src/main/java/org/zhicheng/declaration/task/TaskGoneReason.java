package org.zhicheng.declaration.task;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.UserTasks;

/** Tells an applicant why a task is gone. */
@Component
public class TaskGoneReason {

    private final UserTasks tasks;
    private final Declarations declarations;
    private final Messages messages;

    TaskGoneReason(UserTasks tasks, Declarations declarations, Messages messages) {
        this.tasks = tasks;
        this.declarations = declarations;
        this.messages = messages;
    }

    /**
     * Returns that the time for corrections is over (Q02), that the case is under review (S03), or nothing that others
     * could use.
     */
    public String why(String taskId, Account viewer) {
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
