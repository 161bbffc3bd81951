package org.zhicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.zhicheng.problem.Problem;

/**
 * What somebody typed and did not send yet. It is kept as it is: what is wrong with it is said, and refused only when it
 * is sent.
 *
 * @param kept what to keep, with nothing in it that a person could not see and mend
 * @param fitting what of it the form accepts as it stands
 * @param said what is wrong with it
 */
public record Draft(JsonNode kept, ObjectNode fitting, List<Problem> said) {

    public Draft {
        said = List.copyOf(said);
    }

    /** Whether a problem is of one of these places of the data, or of all of it. */
    public static Predicate<Problem> of(List<String> parts) {
        return problem -> problem.pointer().isEmpty()
                || parts.stream().anyMatch(part -> (problem.pointer() + "/").startsWith("/" + part + "/"));
    }
}
