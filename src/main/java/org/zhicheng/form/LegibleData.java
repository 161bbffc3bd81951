package org.zhicheng.form;

import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Removes from the texts of sent data what a person could not see and mend. */
final class LegibleData {

    private LegibleData() {}

    /** Reads data. Parts that are deeper than any form stay as they are, and {@link Bounds} refuses them. */
    static JsonNode of(JsonNode data) {
        return of(data, 0);
    }

    private static JsonNode of(JsonNode node, int depth) {
        if (node.isString()) {
            return StringNode.valueOf(Typed.legible(node.stringValue()));
        }
        if (!node.isContainer() || depth > Bounds.DEEPEST) {
            return node;
        }
        if (node.isArray()) {
            ArrayNode legible = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> legible.add(of(element, depth + 1)));
            return legible;
        }
        ObjectNode legible = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> legible.set(entry.getKey(), of(entry.getValue(), depth + 1)));
        return legible;
    }
}
