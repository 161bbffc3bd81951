package org.zhicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A component that a person fills in, or that is computed from what they filled in. */
public record Field(String type, List<String> path, String label, JsonNode definition) implements Component {

    /** A custom property of the field, as set in Modeler; null where it has none of that name. */
    public String property(String name) {
        JsonNode value = definition.path("properties").path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    /** The widget that the field shows as; null for a stock field. */
    public String widget() {
        return property("widget");
    }

    /** The process variable that takes the field's value on submission; null for none. */
    public String processVariable() {
        return property("processVariable");
    }

    /** The FEEL condition under which it is required though its author did not tick it; null for none. */
    String requiredWhen() {
        return property("requiredWhen");
    }

    boolean required() {
        return definition.path("validate").path("required").asBoolean(false);
    }
}
