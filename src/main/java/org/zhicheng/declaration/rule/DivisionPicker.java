package org.zhicheng.declaration.rule;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Mode;
import org.zhicheng.form.Problem;

/** A division is chosen to the last level (D01). */
@Component
class DivisionPicker implements FieldValidator {

    private final DivisionLeaves divisionLeaves;
    private final Messages messages;

    DivisionPicker(DivisionLeaves divisionLeaves, Messages messages) {
        this.divisionLeaves = divisionLeaves;
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "division-picker";
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        boolean wrong = !context.text().isEmpty() && !divisionLeaves.isLeaf(context.text());
        return wrong ? List.of(Problem.block("D01", context.pointer(), messages.say("D01"))) : List.of();
    }
}
