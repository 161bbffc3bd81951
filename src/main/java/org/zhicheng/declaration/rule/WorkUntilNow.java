package org.zhicheng.declaration.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/**
 * Requires that the last work goes on until the declaration, and that none ends before it starts or after today (H02).
 */
final class WorkUntilNow implements SubmissionRule {

    private final Messages messages;

    WorkUntilNow(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "H02";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        List<Problem> problems = new ArrayList<>();
        for (Work work : facts.workExperience()) {
            if (reversed(work)) {
                problems.add(Problem.block(id(), pointer(work), messages.say("H02.order")));
            } else if (work.endDate() != null && work.endDate().isAfter(facts.submittedOn())) {
                problems.add(Problem.warn(id(), pointer(work), messages.say("H02.future")));
            }
        }
        facts.workExperience().stream()
                .max(Comparator.comparing(WorkUntilNow::end))
                .filter(last -> !reversed(last) && endedBefore(last, YearMonth.from(facts.submittedOn())))
                .ifPresent(last -> problems.add(Problem.warn(id(), pointer(last), messages.say("H02"))));
        return problems;
    }

    /** Of a work that ends before it starts nobody knows yet when it ends. */
    private static boolean reversed(Work work) {
        return work.startDate() != null
                && work.endDate() != null
                && work.endDate().isBefore(work.startDate());
    }

    private static boolean endedBefore(Work work, YearMonth now) {
        return work.endDate() != null && YearMonth.from(work.endDate()).isBefore(now);
    }

    private static LocalDate end(Work work) {
        return work.endDate() == null ? LocalDate.MAX : work.endDate();
    }

    private static String pointer(Work work) {
        return "/workExperience/rows/" + work.row() + "/endDate";
    }
}
