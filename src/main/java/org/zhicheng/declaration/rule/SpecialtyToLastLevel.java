package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;

/** P01: the specialty is chosen to the last level, and has the declared level. */
final class SpecialtyToLastLevel implements SubmissionRule {

    private final SpecialtyOffer specialtyOffer;
    private final Messages messages;

    SpecialtyToLastLevel(SpecialtyOffer specialtyOffer, Messages messages) {
        this.specialtyOffer = specialtyOffer;
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
        if (!specialtyOffer.isLeaf(specialty)) {
            return List.of(Problem.block(id(), "/basicInfo/specialty", messages.say("P01")));
        }
        String level = facts.basicInfo().level();
        return level == null || specialtyOffer.offers(specialty, level)
                ? List.of()
                : List.of(Problem.block(id(), "/basicInfo/level", messages.say("P01.level")));
    }
}
