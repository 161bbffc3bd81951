package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Publicity;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires the dates and the result of the employer's publicity (R05); its report is the matter of T03. */
final class PublicityComplete implements SubmissionRule {

    private final Messages messages;

    PublicityComplete(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "R05";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        Publicity publicity = facts.publicity();
        boolean complete = publicity.startDate() != null && publicity.endDate() != null && publicity.result() != null;
        return complete ? List.of() : List.of(Problem.block(id(), "/publicity", messages.say("R05")));
    }
}
