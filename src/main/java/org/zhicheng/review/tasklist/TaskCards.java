package org.zhicheng.review.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.TimeLeft;

/** Draws the rows of a list as cards: codes become names, terms become days, and applicants are masked. */
@Component
class TaskCards {

    private final Accounts accounts;
    private final Offices offices;
    private final SubjectNames subjects;
    private final TimeLeft timeLeft;
    private final Messages messages;

    TaskCards(Accounts accounts, Offices offices, SubjectNames subjects, TimeLeft timeLeft, Messages messages) {
        this.accounts = accounts;
        this.offices = offices;
        this.subjects = subjects;
        this.timeLeft = timeLeft;
        this.messages = messages;
    }

    List<TaskCard> of(List<ListedTask> tasks, Viewpoint from) {
        Set<String> holders = tasks.stream()
                .map(ListedTask::assignee)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toSet());
        Map<String, String> names = holders.isEmpty() ? Map.of() : accounts.displayNames(holders);
        return tasks.stream().map(task -> card(task, names, from)).toList();
    }

    private TaskCard card(ListedTask task, Map<String, String> names, Viewpoint from) {
        Instant due = task.due();
        boolean ofCase = task.declarationId() != null;
        String path = ofCase ? subjects.path(task.specialty()) : null;
        return new TaskCard(
                task.taskId(),
                task.name(),
                task.caseNumber(),
                ofCase ? Account.masked(task.applicant()) : null,
                ofCase ? messages.say("business." + task.business()) : null,
                ofCase ? path.substring(path.lastIndexOf(SubjectNames.STEP) + 1) : null,
                path,
                ofCase ? subjects.level(task.specialty(), task.level()) : null,
                task.since(),
                due,
                timeLeft.days(due),
                timeLeft.over(due),
                task.resubmitted(),
                task.assignee().isEmpty() ? null : names.getOrDefault(task.assignee(), task.assignee()),
                task.assignee().equals(from.me()),
                from.severalOffices() && Groups.isOffice(task.groupId()) ? offices.name(task.groupId()) : null);
    }
}
