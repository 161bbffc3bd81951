package org.zhicheng.declaration.rule;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Mode;
import org.zhicheng.form.Problem;

/** A specialty is chosen level by level down to the last one (P01). */
@Component
class SpecialtyPicker implements FieldValidator {

    private final SpecialtyOffer specialtyOffer;
    private final Messages messages;

    SpecialtyPicker(SpecialtyOffer specialtyOffer, Messages messages) {
        this.specialtyOffer = specialtyOffer;
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "specialty-picker";
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        boolean wrong = !context.text().isEmpty() && !specialtyOffer.isLeaf(context.text());
        return wrong ? List.of(Problem.block("P01", context.pointer(), messages.say("P01"))) : List.of();
    }
}
