package org.zhicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

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
        JsonNode legible = LegibleData.of(data);
        Bounds bounds = Bounds.of(legible, tools.messages());
        List<Problem> problems = new ArrayList<>(bounds.attacks());
        if (problems.isEmpty()) {
            problems.addAll(bounds.tooLong());
        }
        if (problems.isEmpty()) {
            problems.addAll(UnknownKeys.in(schema, legible, tools));
            problems.addAll(settle(schema, legible, facts, mode).problems());
        }
        return most(problems);
    }

    /** 暂存 of a whole form. */
    public Draft draft(FormSchema schema, JsonNode data, JsonNode facts) {
        return draft(schema, data, facts, problem -> true);
    }

    /**
     * 暂存: whatever a person can type is kept, and what is wrong with it is said.
     *
     * @param concerns whether a problem is of what is saved now: what was kept before may be of another version of the
     *     form, and stops nobody
     * @throws RefusedException only for what is no data of this form at all: unknown keys, another shape, the size or
     *     depth of an attack
     */
    public Draft draft(FormSchema schema, JsonNode data, JsonNode facts, Predicate<Problem> concerns) {
        if (!data.isObject()) {
            throw new RefusedException(
                    List.of(Problem.block(null, "", tools.messages().say("form.not-an-object"))));
        }
        JsonNode legible = LegibleData.of(data);
        Bounds bounds = Bounds.of(legible, tools.messages());
        refuse(bounds.attacks(), concerns);
        refuse(UnknownKeys.in(schema, legible, tools), concerns);
        Reading settled = settle(schema, legible, facts, Mode.DRAFT);
        refuse(settled.shapeless(), concerns);
        List<Problem> said = new ArrayList<>(bounds.tooLong());
        said.addAll(settled.problems());
        return new Draft(
                legible,
                Reading.withoutMisfits(schema, settled.accepted(), facts, tools).accepted(),
                most(said.stream().filter(concerns).toList()));
    }

    /** Only what the form asks for and shows, as it is read, in the form's order, with its computed fields. */
    public ObjectNode clean(FormSchema schema, JsonNode data, JsonNode facts) {
        Reading settled = settle(schema, LegibleData.of(data), facts, Mode.DRAFT);
        return Reading.withoutMisfits(schema, settled.accepted(), facts, tools).accepted();
    }

    private static void refuse(List<Problem> problems, Predicate<Problem> concerns) {
        List<Problem> refused = problems.stream().filter(concerns).toList();
        if (!refused.isEmpty()) {
            throw new RefusedException(most(refused));
        }
    }

    private static List<Problem> most(List<Problem> problems) {
        return List.copyOf(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
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
