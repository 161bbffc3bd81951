package org.zhicheng.office;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.office.ReviewTasks.Held;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.TimeLeft;
import org.zhicheng.review.ReviewStage;
import org.zhicheng.review.ReviewStages;

/** Tells who has a case now: which office, and who of it. */
@Component
class CaseHands {

    private final ReviewStages stages;
    private final ReviewTasks tasks;
    private final Accounts accounts;
    private final Offices offices;
    private final TimeLeft left;

    CaseHands(ReviewStages stages, ReviewTasks tasks, Accounts accounts, Offices offices, TimeLeft left) {
        this.stages = stages;
        this.tasks = tasks;
        this.accounts = accounts;
        this.offices = offices;
        this.left = left;
    }

    OfficeCase.Hand of(Declaration declaration, Account viewer) {
        Map<String, Held> open = tasks.of(List.of(declaration.id()));
        Held held = open.get(declaration.id());
        String office = held == null ? null : office(declaration);
        if (office == null) {
            return new OfficeCase.Hand(null, null, null, false, null, null, false, null, null, null, false);
        }
        boolean here = viewer.memberOf(office);
        String assignee = held.assignee();
        return new OfficeCase.Hand(
                held.taskId(),
                office,
                offices.name(office),
                here,
                assignee,
                assignee == null ? null : accounts.displayName(assignee).orElse(null),
                viewer.id().equals(assignee),
                held.since(),
                held.dueAt(),
                left.days(held.dueAt()),
                left.over(held.dueAt()));
    }

    private String office(Declaration declaration) {
        return stages.of(declaration.id()).stream()
                .filter(stage -> Integer.valueOf(stage.position()).equals(declaration.currentStage()))
                .map(ReviewStage::candidateGroup)
                .findFirst()
                .orElse(null);
    }
}
