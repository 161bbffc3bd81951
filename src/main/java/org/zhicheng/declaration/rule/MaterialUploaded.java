package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Requirement;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/** Requires the materials that the decision table asks for in this rule's name. */
class MaterialUploaded implements SubmissionRule {

    private final String id;
    private final Messages messages;

    MaterialUploaded(String id, Messages messages) {
        this.id = id;
        this.messages = messages;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        return facts.requirements().stream()
                .filter(requirement -> id.equals(requirement.rule()) && facts.lacks(requirement))
                .map(requirement -> Problem.block(id, "/materials/" + requirement.slot(), words(facts, requirement)))
                .toList();
    }

    /** Returns the table's text, or the rule's own where the table has none. */
    String words(DeclarationFacts facts, Requirement requirement) {
        String table = requirement.message();
        return Typed.nothing(table) ? messages.say(id, requirement.name()) : table;
    }
}
