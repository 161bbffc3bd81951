package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** U03: the employer was chosen from the search's results, and the register still knows it. */
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
