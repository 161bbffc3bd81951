package org.zhicheng.declaration.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhicheng.declaration.rule.DeclarationFacts.Requirement;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;

/** S02: every required section was saved, and every material was uploaded that no other rule speaks for. */
final class EverythingSaved implements SubmissionRule {

    private final Set<String> spokenFor;
    private final Messages messages;

    /** @param spokenFor the rules that name missing materials themselves */
    EverythingSaved(Set<String> spokenFor, Messages messages) {
        this.spokenFor = Set.copyOf(spokenFor);
        this.messages = messages;
    }

    @Override
    public String id() {
        return "S02";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        Stream<Problem> sections = facts.sections().stream()
                .filter(section -> section.required() && !section.saved())
                .map(section -> Problem.block(id(), "/" + section.key(), messages.say("S02", section.label())));
        Stream<Problem> materials = facts.requirements().stream()
                .filter(requirement -> facts.lacks(requirement)
                        && (requirement.rule() == null || !spokenFor.contains(requirement.rule())))
                .map(this::missing);
        return Stream.concat(sections, materials).toList();
    }

    private Problem missing(Requirement requirement) {
        String table = requirement.message();
        return Problem.block(
                requirement.rule() == null ? id() : requirement.rule(),
                "/materials/" + requirement.slot(),
                table == null || table.isBlank() ? messages.say("S02.material", requirement.name()) : table);
    }
}
