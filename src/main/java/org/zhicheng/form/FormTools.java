package org.zhicheng.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.zhicheng.problem.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Form tools bundle what is needed to read a form. */
record FormTools(
        Expressions expressions, FieldValidators validators, Messages messages, ObjectMapper json, Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Returns the property, or its value where it is an expression ({@code =…}). */
    JsonNode evaluate(JsonNode property, Scope scope) {
        if (!property.isString() || !property.stringValue().startsWith("=")) {
            return property;
        }
        return compute(property.stringValue(), scope);
    }

    JsonNode compute(String expression, Scope scope) {
        String feel = expression.startsWith("=") ? expression.substring(1) : expression;
        return json.valueToTree(expressions.evaluate(feel, scope.values()));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> asMap(JsonNode object) {
        return object.isObject() ? json.convertValue(object, Map.class) : Map.of();
    }
}
