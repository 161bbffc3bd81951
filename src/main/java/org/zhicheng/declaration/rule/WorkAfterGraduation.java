package org.zhicheng.declaration.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Degree;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires work that began after graduation and not in the future (H01). */
final class WorkAfterGraduation implements SubmissionRule {

    private final Messages messages;

    WorkAfterGraduation(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "H01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        Optional<LocalDate> graduation = graduation(facts.education().degrees());
        List<Problem> problems = new ArrayList<>();
        for (Work work : facts.workExperience()) {
            String pointer = "/workExperience/rows/" + work.row() + "/startDate";
            if (work.startDate() != null && work.startDate().isAfter(facts.submittedOn())) {
                problems.add(Problem.block(id(), pointer, messages.say("H01.future")));
            } else if (work.startDate() != null
                    && graduation.filter(work.startDate()::isBefore).isPresent()) {
                problems.add(Problem.warn(id(), pointer, messages.say("H01")));
            }
        }
        return problems;
    }

    /** Takes the earliest full-time degree, or the earliest degree where none was full-time. */
    private static Optional<LocalDate> graduation(List<Degree> degrees) {
        return earliest(degrees.stream().filter(Degree::fullTime)).or(() -> earliest(degrees.stream()));
    }

    private static Optional<LocalDate> earliest(Stream<Degree> degrees) {
        return degrees.map(Degree::graduationDate).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }
}
