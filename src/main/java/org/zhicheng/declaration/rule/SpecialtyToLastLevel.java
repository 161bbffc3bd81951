package org.zhicheng.declaration.rule;

import java.util.List;
import java.util.Optional;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires a specialty that is chosen to the last level and has the declared level (P01). */
final class SpecialtyToLastLevel implements SubmissionRule {

    private final SpecialtyChoice choice;
    private final Messages messages;

    SpecialtyToLastLevel(Catalogue catalogue, Messages messages) {
        this.choice = new SpecialtyChoice(catalogue);
        this.messages = messages;
    }

    @Override
    public String id() {
        return "P01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        String specialty = facts.basicInfo().specialty();
        if (specialty == null) {
            return List.of();
        }
        Optional<String> wrong = choice.wrongSpecialty(specialty, facts.declaredOn());
        if (wrong.isPresent()) {
            return List.of(Problem.block(id(), "/basicInfo/specialty", messages.say(wrong.get())));
        }
        String level = facts.basicInfo().level();
        return level == null
                ? List.of()
                : choice.wrongLevel(specialty, level, facts.declaredOn()).stream()
                        .map(key -> Problem.block(id(), "/basicInfo/level", messages.say(key)))
                        .toList();
    }
}
