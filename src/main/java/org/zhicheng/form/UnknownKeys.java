package org.zhicheng.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Finds keys that were sent and that no field of the form has. */
final class UnknownKeys {

    private static final int LONGEST_NAMED = 50;

    private final FormTools tools;
    private final List<Problem> problems = new ArrayList<>();

    private UnknownKeys(FormTools tools) {
        this.tools = tools;
    }

    static List<Problem> in(FormSchema schema, JsonNode data, FormTools tools) {
        Known known = new Known();
        schema.components().forEach(known::add);
        UnknownKeys unknown = new UnknownKeys(tools);
        unknown.compare(data, known, "");
        return unknown.problems;
    }

    private void compare(JsonNode node, Known known, String pointer) {
        if (known.field) {
            return;
        }
        if (known.rows && node.isArray()) {
            for (int row = 0; row < node.size(); row++) {
                compareObject(node.get(row), known, pointer + "/" + row);
            }
        } else {
            compareObject(node, known, pointer);
        }
    }

    private void compareObject(JsonNode node, Known known, String pointer) {
        node.properties().forEach(entry -> {
            String below = Pointers.join(pointer, entry.getKey());
            Known child = known.children.get(entry.getKey());
            if (child != null) {
                compare(entry.getValue(), child, below);
            } else if (problems.size() < FormValidator.MOST_PROBLEMS) {
                problems.add(Problem.block(
                        null,
                        shortened(below, 200),
                        tools.messages().say("form.unknown-key", shortened(entry.getKey(), LONGEST_NAMED))));
            }
        });
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** The tree of the form's keys. */
    private static final class Known {

        private final Map<String, Known> children = new HashMap<>();
        private boolean field;
        private boolean rows;

        void add(Component component) {
            Known place = this;
            for (String key : component.path()) {
                place = place.children.computeIfAbsent(key, k -> new Known());
            }
            if (component instanceof Group group) {
                group.components().forEach(place::add);
            } else if (component instanceof Rows list) {
                place.rows = true;
                list.components().forEach(place::add);
            } else {
                place.field = true;
            }
        }
    }
}
