package org.zhicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.zhicheng.text.Typed;

/**
 * A field that a person filled in, with what stands around it.
 *
 * @param field the field as the form describes it
 * @param pointer where its value is
 * @param value what was sent; missing where nothing was
 * @param siblings the object that the value stands in
 * @param facts what the server knows
 */
public record FieldContext(Field field, String pointer, JsonNode value, JsonNode siblings, JsonNode facts) {

    /** The value without blanks around it; empty where there is none. */
    public String text() {
        return value.isTextual() ? Typed.trimmed(value.textValue()) : "";
    }

    /** The text of the sibling whose key a custom property of this field names, or else of {@code standard}. */
    public String sibling(String property, String standard) {
        String key = field.property(property);
        return Typed.trimmed(siblings.path(key == null ? standard : key).asText(""));
    }
}
