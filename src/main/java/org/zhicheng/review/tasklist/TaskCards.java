package org.zhicheng.review.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.zhicheng.reference.WorkingDays;

/** Draws the rows of a list as cards: codes become names, terms become days, and applicants are masked. */
@Component
class TaskCards {

    private final Accounts accounts;
    private final Offices offices;
    private final SubjectNames subjects;
    private final WorkingDays workingDays;
    private final Messages messages;
    private final Clock clock;

    TaskCards(
            Accounts accounts,
            Offices offices,
            SubjectNames subjects,
            WorkingDays workingDays,
            Messages messages,
            Clock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.subjects = subjects;
        this.workingDays = workingDays;
        this.messages = messages;
        this.clock = clock;
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
        boolean overdue = due != null && due.isBefore(from.now());
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
                due == null ? null : days(due, overdue),
                overdue,
                task.resubmitted(),
                task.assignee().isEmpty() ? null : names.getOrDefault(task.assignee(), task.assignee()),
                task.assignee().equals(from.me()),
                from.severalOffices() && Groups.isOffice(task.groupId()) ? offices.name(task.groupId()) : null);
    }

    private int days(Instant due, boolean overdue) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.ofInstant(due, clock.getZone());
        LocalDate from = overdue ? last : today;
        LocalDate to = overdue ? today : last;
        return to.isAfter(from) ? workingDays.between(from.plusDays(1), to) : 0;
    }
}
