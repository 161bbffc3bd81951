package org.zhicheng.form;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A group holds fields that stand together; with a path, their data lies below it. */
public record Group(List<String> path, String label, List<Component> components, JsonNode definition)
        implements Component {}
