package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Requirement;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/**
 * Requires proof of continuing education in 其他材料, in the slot that the table names for this rule (J01). The table says
 * whether the proof must be there; the city says whether enough hours in the record replace it.
 */
final class ContinuingEducation implements SubmissionRule {

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
        boolean found = facts.continuingEducation().is("MATCH");
        if (settings.continuingEducationByRecord() && found) {
            return List.of();
        }
        // who was told that the hours are there must not read that nothing is known of them
        String message = messages.say(found ? "J01.recorded" : "J01");
        return facts.requirements().stream()
                .filter(slot ->
                        id().equals(slot.rule()) && !facts.uploadedSlots().contains(slot.slot()))
                .map(slot -> missing(slot, message))
                .toList();
    }

    private Problem missing(Requirement slot, String message) {
        String pointer = "/materials/" + slot.slot();
        return slot.required() ? Problem.block(id(), pointer, message) : Problem.warn(id(), pointer, message);
    }
}
