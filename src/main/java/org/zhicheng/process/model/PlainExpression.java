package org.zhicheng.process.model;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * A plain expression holds names, literals, comparisons and sums of them, the few facts of the running case, and dates
 * counted from now. The engine's own parser reads it, so that both see the same. No other property, no method and no
 * index is allowed: each of them opens a way to reflection.
 */
public record PlainExpression(Optional<String> forbidden, Set<String> names) {

    public static final Set<String> READABLE = Set.of(
            "id",
            "name",
            "assignee",
            "businessKey",
            "processBusinessKey",
            "processInstanceId",
            "processDefinitionId",
            "currentActivityId",
            "currentActivityName");

    public static final Pattern DATE_METHOD = Pattern.compile("(plus|minus|with)[A-Z][A-Za-z]{1,20}|toDate");

    private static final Set<String> OWNERS = Set.of("execution", "task");
    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");
    private static final int LONGEST = 1_000;
    private static final Builder READER = new Builder(Feature.METHOD_INVOCATIONS);

    /** @return the part that is not allowed, if any, and the names that the expression uses */
    public static PlainExpression of(String text) {
        if (!text.contains("${") && !text.contains("#{")) {
            return new PlainExpression(Optional.empty(), Set.of());
        }
        if (text.length() > LONGEST) {
            return new PlainExpression(Optional.of(text.substring(0, 60) + "…"), Set.of());
        }
        try {
            Set<String> names = new TreeSet<>();
            return new PlainExpression(forbidden(READER.build(text).getRoot(), names), names);
        } catch (TreeBuilderException e) {
            return new PlainExpression(Optional.of(text), Set.of());
        }
    }

    private static Optional<String> forbidden(Node node, Set<String> names) {
        if (node instanceof AstIdentifier name) {
            names.add(name.getName());
            return Optional.empty();
        }
        if (node instanceof AstDot dot) {
            boolean fact = dot.getChild(0) instanceof AstIdentifier owner
                    && OWNERS.contains(owner.getName())
                    && READABLE.contains(property(dot));
            return fact ? Optional.empty() : Optional.of(property(dot));
        }
        if (node instanceof AstMethod method) {
            return date(method) ? Optional.empty() : Optional.of(property(method.getChild(0)) + "(…)");
        }
        if (node instanceof AstFunction function) {
            boolean known = FUNCTIONS.contains(function.getName()) && function.getParamCount() == 0;
            return known ? Optional.empty() : Optional.of(function.getName() + "(…)");
        }
        boolean plain = node instanceof AstComposite
                || node instanceof AstText
                || node instanceof AstEval
                || node instanceof AstNested
                || node instanceof AstBinary
                || node instanceof AstUnary
                || node instanceof AstChoice
                || node instanceof AstLiteral;
        if (!plain) {
            return Optional.of(node.toString());
        }
        for (int child = 0; child < node.getCardinality(); child++) {
            Optional<String> found = forbidden(node.getChild(child), names);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether the node is a date such as {@code dateTime().plusDays(2).toDate()}: from now, a few steps, each
     * by a number.
     */
    private static boolean date(Node node) {
        if (node instanceof AstFunction function) {
            return function.getName().equals("dateTime") && function.getParamCount() == 0;
        }
        return node instanceof AstMethod method
                && method.getChild(0) instanceof AstDot dot
                && DATE_METHOD.matcher(property(dot)).matches()
                && numbers(method.getChild(1))
                && date(dot.getChild(0));
    }

    private static boolean numbers(Node parameters) {
        for (int child = 0; child < parameters.getCardinality(); child++) {
            if (!parameters.getChild(child).toString().matches("\\d{1,9}")) {
                return false;
            }
        }
        return parameters instanceof AstParameters && parameters.getCardinality() <= 1;
    }

    /** Reads the name of a property, which JUEL shows only in its text: {@code ". processBusinessKey"}. */
    private static String property(Node node) {
        return node instanceof AstDot dot ? dot.toString().substring(2) : node.toString();
    }
}
