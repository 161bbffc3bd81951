package org.zhicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A group holds fields that stand together; with a path, their data lies below it. */
public record Group(List<String> path, String label, List<Component> components, JsonNode definition)
        implements Component {}
