package org.zhicheng.declaration.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Degree;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires at least one degree, exactly one that the declaration rests on, and none in the future (R02). */
final class EducationComplete implements SubmissionRule {

    private final Messages messages;

    EducationComplete(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "R02";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        List<Degree> degrees = facts.education().degrees();
        if (degrees.isEmpty()) {
            return List.of(Problem.block(id(), "/education/degrees", messages.say("R02")));
        }
        List<Problem> problems = new ArrayList<>();
        if (degrees.stream().filter(Degree::basis).count() != 1) {
            problems.add(Problem.block(id(), "/education/degrees", messages.say("R02.basis")));
        }
        for (int row = 0; row < degrees.size(); row++) {
            LocalDate graduation = degrees.get(row).graduationDate();
            if (graduation != null && graduation.isAfter(facts.submittedOn())) {
                problems.add(Problem.block(
                        id(), "/education/degrees/" + row + "/graduationDate", messages.say("R02.future")));
            }
        }
        return problems;
    }
}
