package org.zhicheng.declaration.picker;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Problem;

/**
 * Accepts the upload slots of a section, which send nothing with the form: each file is checked when it is uploaded.
 */
@Component
public class MaterialSlots implements FieldValidator {

    @Override
    public String widget() {
        return "material-slots";
    }

    @Override
    public Value value() {
        return Value.NOTHING;
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        return List.of();
    }
}
