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

/** Checks that the chosen specialty has the level (P01). */
@Component
public class LevelPicker implements FieldValidator {

    private final SpecialtyChoice choice;
    private final DeclarationDay day;
    private final Messages messages;

    public LevelPicker(Catalogue catalogue, DeclarationDay day, Messages messages) {
        this.choice = new SpecialtyChoice(catalogue);
        this.day = day;
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "level-picker";
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        String specialty = context.sibling("specialtyField", "specialty");
        if (context.text().isEmpty() || specialty.isEmpty()) {
            return List.of();
        }
        return choice.wrongLevel(specialty, context.text(), day.of(context)).stream()
                .map(key -> Problem.block("P01", context.pointer(), messages.say(key)))
                .toList();
    }
}
