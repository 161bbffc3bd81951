package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires at least one work (R03). */
final class WorkExperienceComplete implements SubmissionRule {

    private final Messages messages;

    WorkExperienceComplete(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "R03";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        return facts.workExperience().isEmpty()
                ? List.of(Problem.block(id(), "/workExperience/rows", messages.say("R03")))
                : List.of();
    }
}
