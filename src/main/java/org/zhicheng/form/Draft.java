package org.zhicheng.form;

import java.util.List;
import java.util.function.Predicate;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft is what somebody typed and did not send yet. It is kept as it is: its problems are reported at once, and
 * refuse it only when it is sent.
 *
 * @param kept the data to keep, without characters that a person could not see and mend
 * @param fitting the part that the form accepts as it is
 * @param said the problems
 */
public record Draft(JsonNode kept, ObjectNode fitting, List<Problem> said) {

    public Draft {
        said = List.copyOf(said);
    }

    /** Selects the problems of these parts of the data, and those of the whole data. */
    public static Predicate<Problem> of(List<String> parts) {
        return problem -> problem.pointer().isEmpty()
                || parts.stream().anyMatch(part -> (problem.pointer() + "/").startsWith("/" + part + "/"));
    }
}
