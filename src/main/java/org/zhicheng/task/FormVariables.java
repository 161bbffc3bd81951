package org.zhicheng.task;

import java.util.HashMap;
import java.util.Map;
import org.zhicheng.form.FormSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the values that a form gives to the diagram: the fields that its maker marked with {@code processVariable}. */
public final class FormVariables {

    private FormVariables() {}

    public static Map<String, Object> of(FormSchema schema, ObjectNode clean) {
        Map<String, Object> variables = new HashMap<>();
        schema.processVariables().forEach((name, pointer) -> {
            JsonNode value = clean.at(pointer);
            if (value.isBoolean()) {
                variables.put(name, value.booleanValue());
            } else if (value.isNumber()) {
                variables.put(name, value.doubleValue());
            } else {
                variables.put(name, value.isMissingNode() || value.isNull() ? null : value.asString(""));
            }
        });
        return variables;
    }
}
