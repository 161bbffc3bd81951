package org.zhicheng.declaration.picker;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.fact.DeclarationDay;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Checks that the chosen division offers the department; none chosen means 无 (M02). */
@Component
public class DepartmentPicker implements FieldValidator {

    private final Catalogue catalogue;
    private final DeclarationDay day;
    private final Messages messages;

    public DepartmentPicker(Catalogue catalogue, DeclarationDay day, Messages messages) {
        this.catalogue = catalogue;
        this.day = day;
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "department-picker";
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        boolean wrong = !context.text().isEmpty()
                && !catalogue.departmentOffered(
                        context.text(), context.sibling("divisionField", "division"), day.of(context));
        return wrong ? List.of(Problem.block("M02", context.pointer(), messages.say("M02"))) : List.of();
    }
}
