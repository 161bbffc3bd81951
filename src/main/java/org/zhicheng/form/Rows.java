package org.zhicheng.form;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rows are a list whose rows all have the same fields ({@code dynamiclist}). */
public record Rows(List<String> path, String label, List<Component> components, JsonNode definition)
        implements Component {

    /** The most rows that any list may have. */
    static final int MOST = 100;

    int fewest() {
        return definition.path("properties").path("minRows").asInt(0);
    }

    int most() {
        return Math.min(MOST, definition.path("properties").path("maxRows").asInt(MOST));
    }
}
