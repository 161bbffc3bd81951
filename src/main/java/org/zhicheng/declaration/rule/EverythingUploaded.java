package org.zhicheng.declaration.rule;

import java.util.List;
import java.util.Set;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Requirement;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/**
 * Requires every material that no other rule speaks for (S02). Nothing can be sent without being saved (暂存), because
 * sending saves it.
 */
final class EverythingUploaded implements SubmissionRule {

    private final Set<String> spokenFor;
    private final Messages messages;

    /** @param spokenFor the ids of the rules that report missing materials themselves */
    EverythingUploaded(Set<String> spokenFor, Messages messages) {
        this.spokenFor = Set.copyOf(spokenFor);
        this.messages = messages;
    }

    @Override
    public String id() {
        return "S02";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        return facts.requirements().stream()
                .filter(requirement -> facts.lacks(requirement)
                        && (requirement.rule() == null || !spokenFor.contains(requirement.rule())))
                .map(this::missing)
                .toList();
    }

    private Problem missing(Requirement requirement) {
        String table = requirement.message();
        return Problem.block(
                requirement.rule() == null ? id() : requirement.rule(),
                "/materials/" + requirement.slot(),
                Typed.nothing(table) ? messages.say("S02", requirement.name()) : table);
    }
}
