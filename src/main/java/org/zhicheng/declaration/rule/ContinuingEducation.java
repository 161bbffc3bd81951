package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;

/** J01: proof of continuing education belongs into 其他材料. */
final class ContinuingEducation implements SubmissionRule {

    private final Messages messages;

    ContinuingEducation(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "J01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        return facts.uploadedSlots().contains("other")
                ? List.of()
                : List.of(Problem.warn(id(), "/materials/other", messages.say("J01")));
    }
}
