package org.zhicheng.process.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedParseResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.api.SuccessfulParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Tries out the FEEL of a table's cell or a form: the engine itself reads a cell only when a case comes to it. */
final class FeelCell {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern UNKNOWN = Pattern.compile("No (?:variable|function) found with name '([^']+)'");

    private final ParsedExpression parsed;

    /** @param unknown names without a value; FEEL takes them for null and goes on */
    record Tried(Object value, Set<String> unknown) {

        boolean isTrue() {
            return Boolean.TRUE.equals(value);
        }
    }

    private FeelCell(ParseResult result) {
        if (result instanceof FailedParseResult failed) {
            throw new IllegalArgumentException(failed.failure().message());
        }
        this.parsed = ((SuccessfulParseResult) result).parsedExpression();
    }

    /** @throws IllegalArgumentException where the text is no FEEL */
    static FeelCell expression(String text) {
        return new FeelCell(FEEL.parseExpression(text));
    }

    /** @throws IllegalArgumentException where the text is no FEEL */
    static FeelCell condition(String text) {
        return new FeelCell(FEEL.parseUnaryTests(text));
    }

    /** @return the part that does more than compare and compute */
    Optional<String> forbidden() {
        return PlainFeel.forbidden(parsed);
    }

    Tried with(Map<String, Object> facts) {
        return tried(FEEL.evaluate(parsed, new HashMap<>(facts)));
    }

    Tried with(Object input, Map<String, Object> facts) {
        return tried(FEEL.evaluateWithInput(parsed, input, new HashMap<>(facts)));
    }

    private static Tried tried(EvaluationResult result) {
        Set<String> unknown = new TreeSet<>();
        var failures = result.suppressedFailures().iterator();
        while (failures.hasNext()) {
            Matcher name = UNKNOWN.matcher(failures.next().failureMessage());
            if (name.find()) {
                unknown.add(name.group(1));
            }
        }
        return new Tried(result.isFailure() ? null : result.result(), unknown);
    }
}
