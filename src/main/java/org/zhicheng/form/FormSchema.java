package org.zhicheng.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.util.ConcurrentLruCache;
import org.zhicheng.text.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form schema is a Camunda Form, read for what it asks of its data. */
public final class FormSchema {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_REMEMBERED = 100;
    private static final ConcurrentLruCache<String, FormSchema> DEPLOYED =
            new ConcurrentLruCache<>(MOST_REMEMBERED, FormSchema::parse);

    private static final Set<String> FIELDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "expression");

    private static final Set<String> WITHOUT_DATA =
            Set.of("text", "html", "image", "table", "spacer", "separator", "button", "iframe", "documentPreview");

    private final String id;
    private final JsonNode json;
    private final List<Component> components;

    private FormSchema(String id, JsonNode json) {
        this.id = id;
        this.json = json;
        this.components = read(json.path("components"));
    }

    /** Reads a deployed form as {@link #parse} does, and remembers it: every request about a task reads the same few. */
    public static FormSchema deployed(String text) {
        return DEPLOYED.get(text);
    }

    /** @throws InvalidFormException where the text is no form, or uses something that cannot be checked here */
    public static FormSchema parse(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new InvalidFormException("?", "it is no JSON: " + e.getOriginalMessage());
        }
        return of(json);
    }

    public static FormSchema of(JsonNode json) {
        if (!json.path("id").isString() || !json.path("components").isArray()) {
            throw new InvalidFormException(json.path("id").asString("?"), "it has no id or no components");
        }
        return new FormSchema(json.path("id").stringValue(), json);
    }

    public String id() {
        return id;
    }

    /** Returns the form as its author wrote it, for the browser. */
    public JsonNode json() {
        return json;
    }

    public List<Component> components() {
        return components;
    }

    /**
     * Returns the groups with a path, in the form's order; fields outside such groups make up a last section.
     *
     * @param whole the key and label of the fields outside groups, such as {@code start}
     */
    public List<Section> sections(String whole) {
        List<Section> sections = new ArrayList<>();
        boolean others = false;
        for (Component component : components) {
            if (component instanceof Group group && group.path().size() == 1) {
                sections.add(new Section(group.path().get(0), group.label(), hasRequired(group)));
            } else {
                others = true;
            }
        }
        if (others || sections.isEmpty()) {
            sections.add(new Section(
                    whole,
                    json.path("title").asString(whole),
                    components.stream().anyMatch(FormSchema::hasRequired)));
        }
        return List.copyOf(sections);
    }

    /**
     * Returns every field with the pattern of its pointer; {@code *} stands for a row: {@code
     * /education/degrees/&#42;/school}.
     */
    public Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        walk(components, "", fields::put);
        return fields;
    }

    /** Returns the fields that become process variables: name of the variable → pointer of the field. */
    public Map<String, String> processVariables() {
        Map<String, String> variables = new LinkedHashMap<>();
        fields().forEach((pointer, field) -> {
            if (field.processVariable() != null) {
                variables.put(field.processVariable(), pointer);
            }
        });
        return variables;
    }

    private static void walk(List<Component> components, String base, BiConsumer<String, Field> visit) {
        for (Component component : components) {
            String pointer = Pointers.join(base, component.path());
            if (component instanceof Field field) {
                visit.accept(pointer, field);
            } else if (component instanceof Group group) {
                walk(group.components(), pointer, visit);
            } else if (component instanceof Rows rows) {
                walk(rows.components(), pointer + "/*", visit);
            }
        }
    }

    private static boolean hasRequired(Component component) {
        if (component instanceof Field field) {
            return field.required();
        }
        if (component instanceof Group group) {
            return group.definition().path("properties").path("required").asBoolean(false)
                    || group.components().stream().anyMatch(FormSchema::hasRequired);
        }
        return component instanceof Rows rows && rows.components().stream().anyMatch(FormSchema::hasRequired);
    }

    private List<Component> read(JsonNode definitions) {
        List<Component> found = new ArrayList<>();
        definitions.forEach(definition -> {
            String type = definition.path("type").asString("");
            if (type.equals("group")) {
                found.add(new Group(path(definition, "path"), label(definition), children(definition), definition));
            } else if (type.equals("dynamiclist")) {
                found.add(new Rows(required(definition, "path"), label(definition), children(definition), definition));
            } else if (FIELDS.contains(type)) {
                checkPattern(definition);
                found.add(new Field(type, required(definition, "key"), label(definition), definition));
            } else if (!WITHOUT_DATA.contains(type)) {
                throw new InvalidFormException(id, "component type '" + type + "' is not known");
            }
        });
        return List.copyOf(found);
    }

    private List<Component> children(JsonNode definition) {
        return read(definition.path("components"));
    }

    private List<String> required(JsonNode definition, String property) {
        List<String> path = path(definition, property);
        if (path.isEmpty()) {
            throw new InvalidFormException(id, "a " + definition.path("type").asString("") + " has no " + property);
        }
        return path;
    }

    private static List<String> path(JsonNode definition, String property) {
        String path = Typed.trimmed(definition.path(property).asString(""));
        return path.isEmpty() ? List.of() : List.of(path.split("\\."));
    }

    private static String label(JsonNode definition) {
        String label = Typed.trimmed(definition
                .path("label")
                .asString(definition
                        .path("dateLabel")
                        .asString(definition.path("timeLabel").asString(""))));
        return label.isEmpty() || label.startsWith("=")
                ? definition.path("key").asString(definition.path("path").asString(""))
                : label;
    }

    private void checkPattern(JsonNode definition) {
        JsonNode pattern = definition.path("validate").path("pattern");
        if (pattern.isString()) {
            try {
                Pattern.compile(pattern.stringValue());
            } catch (PatternSyntaxException e) {
                throw new InvalidFormException(
                        id,
                        "the pattern of '" + definition.path("key").asString("") + "' is wrong: " + e.getDescription());
            }
        }
    }
}
