package org.zhicheng.declaration.rule;

import java.util.ArrayList;
import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/**
 * Requires the registration form of an applicant who graduated since 2001 and was not found (X02); where the register
 * differs from what was typed, the reviewer looks at it.
 */
final class EducationRegistration extends MaterialUploaded {

    private final Messages messages;

    EducationRegistration(Messages messages) {
        super("X02", messages);
        this.messages = messages;
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        List<Problem> problems = new ArrayList<>(super.check(facts));
        if (facts.educationRecord().is("MISMATCH")) {
            problems.add(Problem.flag(id(), "/education/degrees", mismatch(facts)));
        }
        return problems;
    }

    @Override
    String words(DeclarationFacts facts, DeclarationFacts.Requirement requirement) {
        return facts.educationRecord().is("MISMATCH") ? mismatch(facts) : super.words(facts, requirement);
    }

    /** Uses the summary of the comparison, because it names the fields that differ. */
    private String mismatch(DeclarationFacts facts) {
        String summary = facts.educationRecord().summary();
        return Typed.nothing(summary) ? messages.say("X02.mismatch") : summary;
    }
}
