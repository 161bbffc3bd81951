package org.zhicheng.declaration.rule;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Mode;
import org.zhicheng.form.Problem;

/** A level is one that the chosen specialty has (P01). */
@Component
class LevelPicker implements FieldValidator {

    private final SpecialtyOffer specialtyOffer;
    private final Messages messages;

    LevelPicker(SpecialtyOffer specialtyOffer, Messages messages) {
        this.specialtyOffer = specialtyOffer;
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "level-picker";
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        String specialty = context.sibling("specialtyField", "specialty");
        boolean wrong =
                !context.text().isEmpty() && !specialty.isEmpty() && !specialtyOffer.offers(specialty, context.text());
        return wrong ? List.of(Problem.block("P01", context.pointer(), messages.say("P01.level"))) : List.of();
    }
}
