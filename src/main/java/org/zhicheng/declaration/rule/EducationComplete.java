package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.rule.DeclarationFacts.Degree;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;

/** R02: at least one degree, and exactly one that the declaration rests on. */
final class EducationComplete implements SubmissionRule {

    private final Messages messages;

    EducationComplete(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "R02";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        List<Degree> degrees = facts.education().degrees();
        if (degrees.isEmpty()) {
            return List.of(Problem.block(id(), "/education/degrees", messages.say("R02")));
        }
        return degrees.stream().filter(Degree::basis).count() == 1
                ? List.of()
                : List.of(Problem.block(id(), "/education/degrees", messages.say("R02.basis")));
    }
}
