package org.zhicheng.declaration.rule;

import java.util.ArrayList;
import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires the licence of an employer that the applicant entered, and asks the reviewer to compare both (U05). */
final class EmployerByHand extends MaterialUploaded {

    private final Messages messages;

    EmployerByHand(Messages messages) {
        super("U05", messages);
        this.messages = messages;
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        List<Problem> problems = new ArrayList<>(super.check(facts));
        if (facts.employer() != null && facts.employer().byHand()) {
            problems.add(Problem.flag(id(), "/basicInfo/employer", messages.say("U05.hand")));
        }
        return problems;
    }
}
