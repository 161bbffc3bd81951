package org.zhicheng.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A scope holds what an expression in a form can name: the whole data, the facts, and in a list's row {@code this},
 * {@code parent} and {@code i}.
 */
record Scope(Map<String, Object> data, Map<String, Object> self, Scope parent, List<Integer> indexes) {

    static Scope of(JsonNode data, JsonNode facts, FormTools tools) {
        Map<String, Object> values = new HashMap<>(tools.asMap(data));
        values.put("facts", tools.asMap(facts));
        return new Scope(values, values, null, List.of());
    }

    /** @param index the number of the row, from 0 */
    Scope row(JsonNode row, int index, FormTools tools) {
        List<Integer> inner = new ArrayList<>(indexes);
        inner.add(index + 1);
        return new Scope(data, tools.asMap(row), this, List.copyOf(inner));
    }

    Map<String, Object> values() {
        Map<String, Object> special = new HashMap<>();
        special.put("this", self);
        special.put("parent", parent == null ? null : parent.values());
        special.put("i", indexes);
        Map<String, Object> values = new HashMap<>(special);
        values.putAll(data);
        special.forEach((name, value) -> values.put("_" + name + "_", value));
        return values;
    }
}
