package org.zhicheng.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.zhicheng.problem.Messages;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;

/** Reads the data of a form out in the words and the order of the form, for paper, where nobody can click. */
public final class ReadOut {

    private final JsonNode data;
    private final Map<String, String> labels;
    private final Messages messages;
    private final List<Part> parts = new ArrayList<>();

    /** A part holds fields that stand below one title; empty fields are left out. */
    public record Part(String title, List<Entry> entries) {}

    public record Entry(String label, String value) {}

    private ReadOut(JsonNode data, Map<String, String> labels, Messages messages) {
        this.data = data;
        this.labels = labels;
        this.messages = messages;
    }

    /** @param labels by the pointer of a field with a code: the name that people know */
    public static List<Part> of(FormSchema schema, JsonNode data, Map<String, String> labels, Messages messages) {
        ReadOut readOut = new ReadOut(data, labels, messages);
        readOut.part("", schema.components(), "");
        return List.copyOf(readOut.parts);
    }

    private void part(String title, List<Component> components, String base) {
        int place = parts.size();
        List<Entry> entries = new ArrayList<>();
        for (Component component : components) {
            String pointer = Pointers.join(base, component.path());
            if (component instanceof Field field) {
                String value = value(field, pointer);
                if (!Typed.nothing(value)) {
                    entries.add(new Entry(field.label(), value));
                }
            } else if (component instanceof Group group) {
                part(group.label(), group.components(), pointer);
            } else if (component instanceof Rows rows) {
                for (int row = 0; row < data.at(pointer).size(); row++) {
                    part(messages.say("form.row", rows.label(), row + 1), rows.components(), pointer + "/" + row);
                }
            }
        }
        if (!entries.isEmpty()) {
            parts.add(place, new Part(title, entries));
        }
    }

    private String value(Field field, String pointer) {
        JsonNode value = data.at(pointer);
        if (labels.containsKey(pointer)) {
            return labels.get(pointer);
        }
        if (value.isBoolean()) {
            return messages.say(value.booleanValue() ? "form.yes" : "form.no");
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> option(field, one))
                    .collect(Collectors.joining(messages.say("form.and")));
        }
        return value.isValueNode() && !value.isNull() ? option(field, value) : "";
    }

    /** Returns the form's label of a choice; the value itself where the form has no such choice. */
    private static String option(Field field, JsonNode value) {
        for (JsonNode choice : field.definition().path("values")) {
            if (choice.path("value").asString("").equals(value.asString(""))) {
                return choice.path("label").asString("");
            }
        }
        return value.asString("");
    }
}
