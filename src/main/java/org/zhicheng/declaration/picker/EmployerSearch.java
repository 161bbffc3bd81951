package org.zhicheng.declaration.picker;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Checks that an employer was chosen from the results of the search; this step cannot be skipped (U03). */
@Component
public class EmployerSearch implements FieldValidator {

    private final Catalogue catalogue;
    private final Messages messages;

    public EmployerSearch(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "employer-search";
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        boolean wrong = context.text().isEmpty() ? mode == Mode.SUBMIT : !catalogue.employerKnown(context.text());
        return wrong ? List.of(Problem.block("U03", context.pointer(), messages.say("U03"))) : List.of();
    }
}
