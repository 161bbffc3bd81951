package org.zhicheng.process.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.form.Field;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.InvalidFormException;
import org.zhicheng.problem.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that a form can be shown and validated, because our pages show the form of every task. Texts that people typed
 * are drawn in fields and never as markup. Our own forms have every field that Java reads.
 */
@Component
public class FormModelValidator {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Variables that only the server sets: a form does not say whose case it is. */
    private static final Set<String> RESERVED =
            Set.of(DeclarationProcess.DECLARATION_ID, DeclarationProcess.APPLICANT_ID);

    private final Messages messages;

    public FormModelValidator(Messages messages) {
        this.messages = messages;
    }

    public List<String> problems(String file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            FormSchema schema = FormSchema.of(json);
            List<String> problems = new ArrayList<>();
            expressions(file, json, problems);
            json.path("components").forEach(component -> component(file, component, problems));
            schema.processVariables().keySet().stream()
                    .filter(RESERVED::contains)
                    .forEach(name -> problems.add(messages.say("model.form.reserved", file, name)));
            FormContract.of(schema.id()).ifPresent(house -> house(file, schema, house, problems));
            return problems;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return List.of(messages.say("model.form.broken", file, line, e.getOriginalMessage()));
        } catch (InvalidFormException e) {
            return List.of(messages.say("model.unreadable", file, e.getMessage()));
        }
    }

    /** Returns the variables that the form's fields make; none where it cannot be read. */
    static Set<String> variables(String text) {
        try {
            return FormSchema.parse(text).processVariables().keySet();
        } catch (InvalidFormException e) {
            return Set.of();
        }
    }

    private void expressions(String file, JsonNode node, List<String> problems) {
        if (node.isString() && node.stringValue().startsWith("=")) {
            try {
                FeelCell.expression(node.stringValue().substring(1))
                        .forbidden()
                        .ifPresent(
                                part -> problems.add(messages.say("model.form.feel", file, node.stringValue(), part)));
            } catch (IllegalArgumentException e) {
                problems.add(messages.say("model.form.unreadable", file, node.stringValue(), e.getMessage()));
            }
        }
        node.forEach(child -> expressions(file, child, problems));
    }

    private void component(String file, JsonNode component, List<String> problems) {
        if (FormMarkup.isForeign(component)) {
            problems.add(messages.say(
                    "model.form.foreign",
                    file,
                    called(component),
                    component.path("type").asString("")));
        }
        if (FormMarkup.isDrawn(component)) {
            for (Map.Entry<String, JsonNode> property : component.properties()) {
                drawn(file, component, property.getValue().asString(""), problems);
            }
        }
        if (FormMarkup.isForeignPicture(component)) {
            problems.add(messages.say("model.form.picture", file, called(component)));
        }
        component.path("components").forEach(child -> component(file, child, problems));
    }

    private void drawn(String file, JsonNode component, String text, List<String> problems) {
        if (FormMarkup.isTemplate(text)) {
            problems.add(messages.say("model.form.template", file, called(component), shortened(text)));
        } else if (FormMarkup.isActive(text)) {
            problems.add(messages.say("model.form.active", file, called(component), shortened(text)));
        }
    }

    private void house(String file, FormSchema schema, FormContract house, List<String> problems) {
        Map<String, Field> fields = schema.fields();
        house.fields().stream()
                .filter(pointer -> !fields.containsKey(pointer))
                .forEach(pointer -> problems.add(messages.say("model.form.key", file, dotted(pointer))));
        house.slots().stream()
                .sorted()
                .filter(section -> fields.values().stream().noneMatch(field -> uploads(field, section)))
                .forEach(section -> problems.add(messages.say("model.form.slots", file, section)));
        house.variables().stream()
                .filter(name -> !schema.processVariables().containsKey(name))
                .forEach(name -> problems.add(messages.say("model.form.variable", file, name)));
    }

    private static boolean uploads(Field field, String section) {
        JsonNode properties = field.definition().path("properties");
        return properties.path("widget").asString("").equals("material-slots")
                && properties.path("section").asString("").equals(section);
    }

    /** Writes a pointer as Modeler shows it: {@code education.degrees › school}. */
    private static String dotted(String pointer) {
        return pointer.substring(1).replace("/*/", " › ").replace('/', '.');
    }

    private static String called(JsonNode component) {
        String label = component.path("label").asString("");
        return label.isBlank()
                ? component.path("id").asString(component.path("type").asString(""))
                : label;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
