package org.zhicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds what was sent against the form it was sent for. Nothing from a browser is trusted. */
@Component
public class FormValidator {

    /** A list longer than this helps nobody. */
    static final int MOST_PROBLEMS = 100;

    /** Hiding a field may show another, and so on: forms settle long before. */
    private static final int PASSES = 8;

    private final FormTools tools;

    public FormValidator(
            Expressions expressions, FieldValidators validators, Messages messages, ObjectMapper json, Clock clock) {
        this.tools = new FormTools(expressions, validators, messages, json, clock);
    }

    /** Everything that is wrong with the data, in the form's order; nothing if it can be accepted. */
    public List<Problem> validate(FormSchema schema, JsonNode data, JsonNode facts, Mode mode) {
        if (!data.isObject()) {
            return List.of(Problem.block(null, "", tools.messages().say("form.not-an-object")));
        }
        List<Problem> problems = new ArrayList<>(Bounds.check(data, tools.messages()));
        if (problems.isEmpty()) {
            problems.addAll(UnknownKeys.in(schema, data, tools));
            problems.addAll(settle(schema, data, facts, mode).problems());
        }
        return List.copyOf(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
    }

    /** Only what the form asks for and shows, trimmed, in the form's order, with its computed fields. */
    public ObjectNode clean(FormSchema schema, JsonNode data, JsonNode facts) {
        Reading settled = settle(schema, data, facts, Mode.DRAFT);
        return Reading.withoutMisfits(schema, settled.accepted(), facts, tools).accepted();
    }

    /**
     * The form as the browser gets it: what is {@code requiredWhen} the facts say so has its star where they do, for
     * form-js knows no condition there.
     */
    public JsonNode shown(FormSchema schema, JsonNode facts) {
        JsonNode shown = schema.json().deepCopy();
        Scope scope = Scope.of(tools.json().createObjectNode(), facts, tools);
        shown.findParents("properties").forEach(component -> {
            JsonNode condition = component.path("properties").path("requiredWhen");
            if (condition.isTextual()
                    && tools.compute(condition.textValue(), scope).asBoolean(false)) {
                ((ObjectNode) component).withObject("validate").put("required", true);
            }
        });
        return shown;
    }

    /** Reads until nothing hides or shows any more: a hidden field's value must not decide on another's. */
    private Reading settle(FormSchema schema, JsonNode data, JsonNode facts, Mode mode) {
        JsonNode current = data;
        Reading reading = Reading.of(schema, current, facts, mode, tools);
        for (int pass = 1; pass < PASSES && !reading.accepted().equals(current); pass++) {
            current = reading.accepted();
            reading = Reading.of(schema, current, facts, mode, tools);
        }
        return reading;
    }
}
