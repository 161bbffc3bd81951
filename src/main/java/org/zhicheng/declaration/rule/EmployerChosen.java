package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires an employer that was chosen from the results of the search and that the register still knows (U03). */
final class EmployerChosen implements SubmissionRule {

    private final Messages messages;

    EmployerChosen(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "U03";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        return facts.employer() == null
                ? List.of(Problem.block(id(), "/basicInfo/employer", messages.say("U03")))
                : List.of();
    }
}
