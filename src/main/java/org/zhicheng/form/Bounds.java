package org.zhicheng.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Limits the data of every form, whatever its schema says. */
final class Bounds {

    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_CHARACTERS = 20_000;
    static final int DEEPEST = 10;

    private final Messages messages;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> tooLong = new ArrayList<>();
    private long bytes;

    private Bounds(Messages messages) {
        this.messages = messages;
    }

    static Bounds of(JsonNode data, Messages messages) {
        Bounds bounds = new Bounds(messages);
        bounds.visit(data, "", 0);
        return bounds;
    }

    /** Returns the problems of data that no person typed, and that are not kept. */
    List<Problem> attacks() {
        return bytes > MOST_BYTES
                ? List.of(Problem.block(null, "", messages.say("form.too-large", MOST_BYTES / 1024)))
                : problems;
    }

    /** Returns the problems of texts that are kept for their author to shorten. */
    List<Problem> tooLong() {
        return tooLong;
    }

    private void visit(JsonNode node, String pointer, int depth) {
        if (depth > DEEPEST) {
            problem(problems, pointer, "form.too-deep");
        } else if (node.isString()) {
            visitText(node.stringValue(), pointer);
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
            problem(tooLong, pointer, "form.text-too-long", MOST_CHARACTERS);
        }
    }

    private void count(String text) {
        bytes += text.getBytes(StandardCharsets.UTF_8).length + 2L;
    }

    private void problem(List<Problem> found, String pointer, String key, Object... arguments) {
        if (found.size() < FormValidator.MOST_PROBLEMS) {
            found.add(Problem.block(null, pointer, messages.say(key, arguments)));
        }
    }
}
