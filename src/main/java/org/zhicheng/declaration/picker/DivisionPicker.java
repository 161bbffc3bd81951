package org.zhicheng.declaration.picker;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.fact.DeclarationDay;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Checks that a division is chosen to the last level (D01). */
@Component
public class DivisionPicker implements FieldValidator {

    private final Catalogue catalogue;
    private final DeclarationDay day;
    private final Messages messages;

    public DivisionPicker(Catalogue catalogue, DeclarationDay day, Messages messages) {
        this.catalogue = catalogue;
        this.day = day;
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "division-picker";
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        LocalDate judged = day.of(context);
        if (context.text().isEmpty() || catalogue.divisionOffered(context.text(), judged)) {
            return List.of();
        }
        String key = catalogue.divisionEnded(context.text(), judged) ? "D01.ended" : "D01";
        return List.of(Problem.block("D01", context.pointer(), messages.say(key)));
    }
}
