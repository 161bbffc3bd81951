package org.zhicheng.form;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A field is a component that a person fills in, or that is computed from filled-in ones. */
public record Field(String type, List<String> path, String label, JsonNode definition) implements Component {

    /** Returns a custom property of the field, as set in Modeler; null where it has none of that name. */
    public String property(String name) {
        JsonNode value = definition.path("properties").path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asString("");
    }

    /** Returns the widget that shows the field; null for a stock field. */
    public String widget() {
        return property("widget");
    }

    /** Returns the process variable that takes the field's value on submission; null for none. */
    public String processVariable() {
        return property("processVariable");
    }

    /**
     * Returns the FEEL condition, on the facts and on what is typed, that requires the field though its author did not
     * tick that; null for none. Browsers look at the same property (demands.js).
     */
    String requiredWhen() {
        return property("requiredWhen");
    }

    boolean required() {
        return definition.path("validate").path("required").asBoolean(false);
    }
}
