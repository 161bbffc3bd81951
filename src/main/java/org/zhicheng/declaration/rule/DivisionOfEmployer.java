package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/**
 * Compares the division with digits 3 to 8 of the employer's credit code, which say where it is registered (D02); only
 * a hint, for branches move.
 */
final class DivisionOfEmployer implements SubmissionRule {

    private final Messages messages;

    DivisionOfEmployer(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "D02";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        String division = facts.basicInfo().division();
        if (division == null || division.length() < 6 || facts.employer() == null) {
            return List.of();
        }
        String uscc = facts.employer().uscc();
        if (uscc == null || uscc.length() != 18 || uscc.substring(2, 8).equals(division.substring(0, 6))) {
            return List.of();
        }
        return List.of(Problem.warn(id(), "/basicInfo/division", messages.say(hint(uscc.substring(2, 8), division))));
    }

    private static String hint(String registered, String division) {
        boolean cityItself = registered.endsWith("00") && division.startsWith(registered.substring(0, 4));
        return cityItself ? "D02.city" : "D02";
    }
}
