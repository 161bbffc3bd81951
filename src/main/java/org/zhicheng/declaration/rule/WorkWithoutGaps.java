package org.zhicheng.declaration.rule;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Warns where one work does not follow the other, up to the chosen employer (H03). */
final class WorkWithoutGaps implements SubmissionRule {

    private final Messages messages;

    WorkWithoutGaps(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "H03";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        List<Work> dated = facts.workExperience().stream()
                .filter(work -> work.startDate() != null)
                .sorted(Comparator.comparing(Work::startDate))
                .toList();
        List<Problem> problems =
                new ArrayList<>(Discontinuity.of(dated).stream().map(this::warn).toList());
        otherEmployer(dated, facts).ifPresent(problems::add);
        return problems;
    }

    private Problem warn(Discontinuity found) {
        return Problem.warn(
                id(),
                "/workExperience/rows/" + found.work().row() + "/startDate",
                messages.say(
                        switch (found.kind()) {
                            case GAP -> "H03.gap";
                            case OVERLAP -> "H03.overlap";
                        }));
    }

    private Optional<Problem> otherEmployer(List<Work> dated, DeclarationFacts facts) {
        // the employer has no name while the register cannot be asked
        if (dated.isEmpty()
                || facts.employer() == null
                || Typed.nothing(facts.employer().name())) {
            return Optional.empty();
        }
        boolean worksThere = dated.stream()
                .filter(work -> work.endDate() == null
                        || !YearMonth.from(work.endDate()).isBefore(YearMonth.from(facts.submittedOn())))
                .anyMatch(work ->
                        ReadAs.organisation(facts.employer().name()).equals(ReadAs.organisation(work.employerName())));
        Work last = dated.get(dated.size() - 1);
        return worksThere
                ? Optional.empty()
                : Optional.of(Problem.flag(
                        id(), "/workExperience/rows/" + last.row() + "/employerName", messages.say("H03.employer")));
    }
}
