package org.zhicheng.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads the data once in the form's order, and collects what the form accepts and what is wrong. */
final class Reading {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode facts;
    private final Mode mode;
    private final FormTools tools;
    private final boolean keepMisfits;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> shapeless = new ArrayList<>();
    /** What hides a component is asked once for each part of the data: several components say the same. */
    private final Map<Scope, Map<String, Boolean>> hides = new IdentityHashMap<>();

    private final ObjectNode accepted = NODES.objectNode();

    private Reading(JsonNode facts, Mode mode, FormTools tools, boolean keepMisfits) {
        this.facts = facts;
        this.mode = mode;
        this.tools = tools;
        this.keepMisfits = keepMisfits;
    }

    static Reading of(FormSchema schema, JsonNode data, JsonNode facts, Mode mode, FormTools tools) {
        return new Reading(facts, mode, tools, true).read(schema, data);
    }

    static Reading withoutMisfits(FormSchema schema, JsonNode data, JsonNode facts, FormTools tools) {
        return new Reading(facts, Mode.DRAFT, tools, false).read(schema, data);
    }

    ObjectNode accepted() {
        return accepted;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Returns the problems of data that no page of this form can have sent: nothing there can be shown and mended. */
    List<Problem> shapeless() {
        return shapeless;
    }

    private Reading read(FormSchema schema, JsonNode data) {
        readAll(schema.components(), new Position(data, accepted, "", Scope.of(data, facts, tools)));
        return this;
    }

    private void readAll(List<Component> components, Position position) {
        for (Component component : components) {
            if (hidden(component, position.scope())) {
                continue;
            }
            if (component instanceof Group group) {
                readGroup(group, position);
            } else if (component instanceof Rows rows) {
                readRows(rows, position);
            } else if (component instanceof Field field) {
                readField(field, position);
            }
        }
    }

    private boolean hidden(Component component, Scope scope) {
        return component.hide() != null
                && hides.computeIfAbsent(scope, any -> new HashMap<>())
                        .computeIfAbsent(component.hide(), hide -> tools.compute(hide, scope)
                                .asBoolean(false));
    }

    private void readGroup(Group group, Position position) {
        if (group.path().isEmpty()) {
            readAll(group.components(), position);
            return;
        }
        JsonNode source = position.find(group.path());
        if (!isNothing(source) && !source.isObject()) {
            shapeless(misfit(group, position, source, "form.not-a-group"));
            return;
        }
        ObjectNode target = NODES.objectNode();
        readAll(group.components(), position.below(group.path(), source, target));
        if (source.isObject() || !target.isEmpty()) {
            position.merge(group.path(), target);
        }
    }

    private void readRows(Rows rows, Position position) {
        JsonNode source = position.find(rows.path());
        if (!isNothing(source) && !source.isArray()) {
            shapeless(misfit(rows, position, source, "form.not-a-list"));
            return;
        }
        if (source.size() > rows.most()) {
            misfit(rows, position, source, "form.too-many-rows", rows.most());
            return;
        }
        if (mode == Mode.SUBMIT && source.size() < rows.fewest()) {
            problem(position.pointer(rows), "form.too-few-rows", rows.label(), rows.fewest());
        }
        ArrayNode target = NODES.arrayNode();
        for (int row = 0; row < source.size(); row++) {
            readRow(rows, source.get(row), target, position, row);
        }
        if (source.isArray()) {
            position.put(rows.path(), target);
        }
    }

    private void readRow(Rows rows, JsonNode source, ArrayNode target, Position position, int row) {
        String pointer = position.pointer(rows) + "/" + row;
        if (!source.isObject()) {
            shapeless(problem(pointer, "form.not-a-group", rows.label()));
            if (keepMisfits) {
                target.add(source);
            }
            return;
        }
        Scope scope = position.scope().row(source, row, tools);
        readAll(rows.components(), new Position(source, target.addObject(), pointer, scope));
    }

    private void readField(Field field, Position position) {
        if (field.type().equals("expression")) {
            JsonNode computed =
                    tools.compute(field.definition().path("expression").asString("null"), position.scope());
            if (!computed.isNull()) {
                position.put(field.path(), computed);
            }
            return;
        }
        Optional<FieldValidator> validator = tools.validators().of(field);
        FieldValidator.Value kind = validator.map(FieldValidator::value).orElse(FieldValidator.Value.TEXT);
        if (kind == FieldValidator.Value.NOTHING || closed(field, position.scope())) {
            return;
        }
        JsonNode value = read(field, validator, position.find(field.path()));
        List<Problem> found = kind == FieldValidator.Value.STRUCTURE
                ? askWidget(field, position, value)
                : check(field, position, value);
        problems.addAll(found);
        if (!hasShape(field, kind, validator, value)) {
            shapeless.addAll(found);
        }
        if (!value.isMissingNode() && (keepMisfits || found.stream().noneMatch(Problem::blocks))) {
            position.put(field.path(), value);
        }
    }

    private List<Problem> check(Field field, Position position, JsonNode value) {
        FieldDemands demands = new FieldDemands(field, position.pointer(field), value, position.scope(), tools);
        List<Problem> format = demands.format();
        if (!format.isEmpty()) {
            return format;
        }
        List<Problem> widget = askWidget(field, position, value);
        if (!widget.isEmpty()) {
            return widget;
        }
        return mode == Mode.DRAFT ? demands.futureDate().stream().toList() : demands.completeness();
    }

    private List<Problem> askWidget(Field field, Position position, JsonNode value) {
        return tools.validators()
                .of(field)
                .map(validator -> validator.check(
                        new FieldContext(field, position.pointer(field), value, position.source(), facts), mode))
                .orElse(List.of());
    }

    private boolean closed(Field field, Scope scope) {
        return field.definition().path("disabled").asBoolean(false)
                || tools.evaluate(field.definition().path("readonly"), scope).asBoolean(false);
    }

    private Problem misfit(Component component, Position position, JsonNode source, String key, Object... arguments) {
        List<Object> words = new ArrayList<>(List.of(component.label()));
        words.addAll(List.of(arguments));
        Problem problem = problem(position.pointer(component), key, words.toArray());
        if (keepMisfits) {
            position.put(component.path(), source);
        }
        return problem;
    }

    private Problem problem(String pointer, String key, Object... arguments) {
        Problem problem = Problem.block(null, pointer, tools.messages().say(key, arguments));
        problems.add(problem);
        return problem;
    }

    private void shapeless(Problem problem) {
        shapeless.add(problem);
    }

    /**
     * Reads a text as its field's kind demands: without invisible characters around it, and a number in the usual
     * notation.
     */
    private static JsonNode read(Field field, Optional<FieldValidator> validator, JsonNode value) {
        if (!value.isString()) {
            return value;
        }
        String text = field.type().equals("textfield") ? Typed.line(value.stringValue()) : value.stringValue();
        String typed = Typed.trimmed(text);
        String named = ReadAs.named(field.property("reads")).apply(typed);
        return StringNode.valueOf(validator.map(kind -> kind.read(named)).orElse(named));
    }

    /**
     * Returns whether a page could have sent the value: a person may type anything into a field, but no list or object.
     */
    private static boolean hasShape(
            Field field, FieldValidator.Value kind, Optional<FieldValidator> validator, JsonNode value) {
        if (kind == FieldValidator.Value.STRUCTURE) {
            return validator.orElseThrow().readable(value);
        }
        boolean many = field.type().equals("checklist") || field.type().equals("taglist");
        return value.isValueNode() || value.isMissingNode() || many && value.isArray();
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** The position of the reading: what was sent there, and what of it was accepted. */
    private record Position(JsonNode source, ObjectNode target, String pointer, Scope scope) {

        Position below(List<String> path, JsonNode inner, ObjectNode innerTarget) {
            return new Position(inner, innerTarget, Pointers.join(pointer, path), scope);
        }

        String pointer(Component component) {
            return Pointers.join(pointer, component.path());
        }

        JsonNode find(List<String> path) {
            JsonNode found = source;
            for (String key : path) {
                found = found.isObject() ? found.path(key) : MissingNode.getInstance();
            }
            return found;
        }

        void put(List<String> path, JsonNode value) {
            if (value == null || value.isMissingNode()) {
                return;
            }
            ObjectNode holder = target;
            for (String key : path.subList(0, path.size() - 1)) {
                holder = holder.path(key).isObject() ? (ObjectNode) holder.get(key) : holder.putObject(key);
            }
            holder.set(path.get(path.size() - 1), value);
        }

        /** Adds an accepted group at this position; two groups may share one path. */
        void merge(List<String> path, ObjectNode value) {
            JsonNode there = target;
            for (String key : path) {
                there = there.path(key);
            }
            if (there.isObject()) {
                ((ObjectNode) there).setAll(value);
            } else {
                put(path, value);
            }
        }
    }
}
