package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** X05: where the education record could not be asked, a person looks at the proof. */
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
