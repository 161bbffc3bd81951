package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Asks the reviewer to look at the proof where the education record could not be asked (X05). */
final class EducationUnavailable implements SubmissionRule {

    private final Messages messages;

    EducationUnavailable(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "X05";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        return facts.educationRecord().is("UNAVAILABLE")
                ? List.of(Problem.flag(id(), "/education/degrees", messages.say("X05")))
                : List.of();
    }
}
