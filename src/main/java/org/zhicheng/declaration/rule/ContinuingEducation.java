package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;

/**
 * J01: proof of continuing education belongs into 其他材料; whether it must be there is the table's to say, and whether
 * the record's hours stand for it the city's.
 */
final class ContinuingEducation implements SubmissionRule {

    private static final String SLOT = "other";

    private final RuleSettings settings;
    private final Messages messages;

    ContinuingEducation(RuleSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "J01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        boolean proven = settings.continuingEducationByRecord()
                && facts.continuingEducation().is("MATCH");
        if (proven || facts.uploadedSlots().contains(SLOT)) {
            return List.of();
        }
        boolean required = facts.requirement(SLOT).filter(facts::lacks).isPresent();
        String pointer = "/materials/" + SLOT;
        return List.of(
                required
                        ? Problem.block(id(), pointer, messages.say("J01"))
                        : Problem.warn(id(), pointer, messages.say("J01")));
    }
}
