package org.zhicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What no form's data may exceed or contain, whatever its schema says. */
final class Bounds {

    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_CHARACTERS = 20_000;
    static final int DEEPEST = 10;

    private final Messages messages;
    private final List<Problem> problems = new ArrayList<>();
    private long bytes;

    private Bounds(Messages messages) {
        this.messages = messages;
    }

    static List<Problem> check(JsonNode data, Messages messages) {
        Bounds bounds = new Bounds(messages);
        bounds.visit(data, "", 0);
        if (bounds.bytes > MOST_BYTES) {
            return List.of(Problem.block(null, "", messages.say("form.too-large", MOST_BYTES / 1024)));
        }
        return bounds.problems;
    }

    private void visit(JsonNode node, String pointer, int depth) {
        if (depth > DEEPEST) {
            problem(pointer, "form.too-deep");
        } else if (node.isTextual()) {
            visitText(node.textValue(), pointer);
        } else if (node.isObject()) {
            node.properties().forEach(entry -> {
                count(entry.getKey());
                visit(entry.getValue(), Pointers.join(pointer, entry.getKey()), depth + 1);
            });
        } else {
            int row = 0;
            for (JsonNode element : node) {
                visit(element, pointer + "/" + row++, depth + 1);
            }
        }
        bytes += 2;
    }

    private void visitText(String text, String pointer) {
        count(text);
        if (text.length() > MOST_CHARACTERS) {
            problem(pointer, "form.text-too-long", MOST_CHARACTERS);
        } else if (text.codePoints().anyMatch(Bounds::unwanted)) {
            problem(pointer, "form.unwanted-character");
        }
    }

    private void count(String text) {
        bytes += text.getBytes(StandardCharsets.UTF_8).length + 2L;
    }

    private static boolean unwanted(int character) {
        return character != '\n' && character != '\t' && Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    private void problem(String pointer, String key, Object... arguments) {
        if (problems.size() < FormValidator.MOST_PROBLEMS) {
            problems.add(Problem.block(null, pointer, messages.say(key, arguments)));
        }
    }
}
