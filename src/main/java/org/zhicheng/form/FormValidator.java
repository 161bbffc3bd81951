package org.zhicheng.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Validates what was sent against its form. Nothing from a browser is trusted. */
@Component
public class FormValidator {

    /** More problems than this help nobody. */
    static final int MOST_PROBLEMS = 100;

    /** Limits the passes: hiding a field may show another, and so on, and forms settle long before this number. */
    private static final int PASSES = 8;

    private final FormTools tools;

    public FormValidator(
            Expressions expressions, FieldValidators validators, Messages messages, ObjectMapper json, Clock clock) {
        this.tools = new FormTools(expressions, validators, messages, json, clock);
    }

    /** Returns every problem of the data, in the form's order; nothing where it can be accepted. */
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

    /** Reads the draft of a whole form (暂存). */
    public Draft draft(FormSchema schema, JsonNode data, JsonNode facts) {
        return draft(schema, data, facts, problem -> true);
    }

    /**
     * Reads a draft (暂存): everything that a person can type is kept, and its problems are reported.
     *
     * @param concerns whether a problem is about the data that is saved now; earlier data may be of another version
     *     of the form, and their problems stop nobody
     * @throws RefusedException only for data that do not belong to this form at all: unknown keys, another shape,
     *     the size or depth of an attack
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

    /** Keeps only what the form asks for and shows, as it is read, in the form's order, with its computed fields. */
    public ObjectNode clean(FormSchema schema, JsonNode data, JsonNode facts) {
        Reading settled = settle(schema, LegibleData.of(data), facts, Mode.DRAFT);
        return Reading.withoutMisfits(schema, settled.accepted(), facts, tools).accepted();
    }

    /**
     * Takes what was sent: what {@link #clean} leaves of it.
     *
     * @throws RefusedException with every problem at once, where any of them blocks
     */
    public ObjectNode accept(FormSchema schema, JsonNode data, JsonNode facts) {
        RefusedException.ifOneBlocks(validate(schema, data, facts, Mode.SUBMIT));
        return clean(schema, data, facts);
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
