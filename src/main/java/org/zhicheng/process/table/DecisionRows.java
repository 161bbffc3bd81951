package org.zhicheng.process.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.review.ReviewStage;

/** Reads the rows that the decision tables found. */
public final class DecisionRows {

    private DecisionRows() {}

    /** Reads the rows of {@code material-requirements.dmn}, by position; two rows may name one slot. */
    public static List<MaterialRequirement> requirements(DmnDecisionResult result) {
        return requirements(result.getResultList());
    }

    public static List<MaterialRequirement> requirements(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(DecisionRows::requirement)
                .sorted(Comparator.comparingInt(MaterialRequirement::position).thenComparing(MaterialRequirement::slot))
                .toList();
    }

    /**
     * Reads the rows of {@code review-routing.dmn}, by position; a table of an earlier release names no office above.
     */
    public static List<ReviewStage> stages(DmnDecisionResult result) {
        return result.getResultList().stream()
                .map(DecisionRows::stage)
                .sorted(Comparator.comparingInt(ReviewStage::position))
                .toList();
    }

    private static MaterialRequirement requirement(Map<String, Object> values) {
        return new MaterialRequirement(
                text(values, "slot"),
                number(values, "position"),
                text(values, "section"),
                text(values, "name"),
                Boolean.TRUE.equals(values.get("required")),
                Boolean.TRUE.equals(values.get("multiple")),
                text(values, "template"),
                text(values, "rule"),
                text(values, "message"),
                text(values, "help"),
                Boolean.TRUE.equals(values.get("reusable")));
    }

    private static ReviewStage stage(Map<String, Object> values) {
        return new ReviewStage(
                number(values, "position"),
                text(values, "stage"),
                text(values, "name"),
                text(values, "candidateGroup"),
                number(values, "dueDays"),
                text(values, "officeAbove"),
                values.get("reportDays") == null ? null : number(values, "reportDays"));
    }

    private static String text(Map<String, Object> values, String name) {
        return (String) values.get(name);
    }

    private static int number(Map<String, Object> values, String name) {
        return ((Number) values.get(name)).intValue();
    }
}
