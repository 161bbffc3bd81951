package org.zhicheng.declaration.picker;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.fact.DeclarationDay;
import org.zhicheng.declaration.rule.SpecialtyChoice;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Checks that a specialty is chosen level by level down to the last one (P01). */
@Component
public class SpecialtyPicker implements FieldValidator {

    private final SpecialtyChoice choice;
    private final DeclarationDay day;
    private final Messages messages;

    public SpecialtyPicker(Catalogue catalogue, DeclarationDay day, Messages messages) {
        this.choice = new SpecialtyChoice(catalogue);
        this.day = day;
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "specialty-picker";
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        if (context.text().isEmpty()) {
            return List.of();
        }
        return choice.wrongSpecialty(context.text(), day.of(context)).stream()
                .map(key -> Problem.block("P01", context.pointer(), messages.say(key)))
                .toList();
    }
}
