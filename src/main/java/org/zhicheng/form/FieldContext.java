package org.zhicheng.form;

import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;

/**
 * A field context holds a field that a person filled in, with the data around it.
 *
 * @param field the field as the form describes it
 * @param pointer the place of its value
 * @param value the value that was sent; missing where none was
 * @param siblings the object that holds the value
 * @param facts the facts that the server knows
 */
public record FieldContext(Field field, String pointer, JsonNode value, JsonNode siblings, JsonNode facts) {

    /** Returns the value without blanks around it; empty where there is none. */
    public String text() {
        return value.isString() ? Typed.trimmed(value.stringValue()) : "";
    }

    /** Returns the text of the sibling whose key a custom property of this field names, or else of {@code standard}. */
    public String sibling(String property, String standard) {
        String key = field.property(property);
        return Typed.trimmed(siblings.path(key == null ? standard : key).asString(""));
    }
}
