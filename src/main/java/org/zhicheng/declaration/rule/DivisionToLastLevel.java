package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires a division that is chosen to the last level (D01). */
final class DivisionToLastLevel implements SubmissionRule {

    private final Catalogue catalogue;
    private final Messages messages;

    DivisionToLastLevel(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "D01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        String division = facts.basicInfo().division();
        if (division == null || catalogue.divisionOffered(division, facts.declaredOn())) {
            return List.of();
        }
        String key = catalogue.divisionEnded(division, facts.declaredOn()) ? "D01.ended" : "D01";
        return List.of(Problem.block(id(), "/basicInfo/division", messages.say(key)));
    }
}
