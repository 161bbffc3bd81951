package org.zhicheng.demo;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.task.TaskDesk;
import org.zhicheng.review.hand.HandDesk;
import org.zhicheng.review.hand.TaskHands;
import org.zhicheng.task.UserTask;

/** Claims a case as a reviewer does, and decides about it. */
class DemoOffice {

    private final TaskHands tasks;
    private final HandDesk hands;
    private final TaskDesk desk;

    DemoOffice(TaskHands tasks, HandDesk hands, TaskDesk desk) {
        this.tasks = tasks;
        this.hands = hands;
        this.desk = desk;
    }

    void act(String declaration, Account reviewer, DemoStory.Act act) throws InterruptedException {
        UserTask task = Patient.until(() -> tasks.ofCase(declaration)
                .filter(found -> found.assignee() == null)
                .filter(found -> !Collections.disjoint(found.candidateGroups(), reviewer.groups())));
        hands.claim(declaration, reviewer);
        if (act.decides()) {
            desk.submit(
                    task.id(),
                    reviewer,
                    act.decision(),
                    List.of(),
                    UUID.randomUUID().toString());
        }
    }
}
