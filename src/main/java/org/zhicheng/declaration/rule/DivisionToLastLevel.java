package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;

/** D01: the division is chosen to the last level. */
final class DivisionToLastLevel implements SubmissionRule {

    private final DivisionLeaves divisionLeaves;
    private final Messages messages;

    DivisionToLastLevel(DivisionLeaves divisionLeaves, Messages messages) {
        this.divisionLeaves = divisionLeaves;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "D01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        String division = facts.basicInfo().division();
        boolean wrong = division != null && !divisionLeaves.isLeaf(division);
        return wrong ? List.of(Problem.block(id(), "/basicInfo/division", messages.say("D01"))) : List.of();
    }
}
