package org.zhicheng.declaration.rule;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.BasicInfo;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires everything marked with a star in the basic information (R01). */
final class BasicInfoComplete implements SubmissionRule {

    private final Messages messages;

    BasicInfoComplete(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "R01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        BasicInfo info = facts.basicInfo();
        boolean complete = Stream.of(info.division(), info.employer(), info.specialty(), info.level())
                .allMatch(Objects::nonNull);
        return complete ? List.of() : List.of(Problem.block(id(), "/basicInfo", messages.say("R01")));
    }
}
