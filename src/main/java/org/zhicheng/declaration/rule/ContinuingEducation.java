package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.rule.DeclarationFacts.Requirement;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;

/**
 * J01: proof of continuing education belongs into 其他材料, into the slot that the table names for this rule; whether it
 * must be there is the table's to say as well.
 */
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
        return facts.requirements().stream()
                .filter(slot ->
                        id().equals(slot.rule()) && !facts.uploadedSlots().contains(slot.slot()))
                .map(this::missing)
                .toList();
    }

    private Problem missing(Requirement slot) {
        String pointer = "/materials/" + slot.slot();
        return slot.required()
                ? Problem.block(id(), pointer, messages.say("J01"))
                : Problem.warn(id(), pointer, messages.say("J01"));
    }
}
