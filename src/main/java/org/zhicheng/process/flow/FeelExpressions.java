package org.zhicheng.process.flow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedParseResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.api.SuccessfulParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;
import org.zhicheng.form.Expressions;
import org.zhicheng.form.InvalidExpressionException;

/** Evaluates FEEL as the browser does, with the engine's library: a missing value is null, dates are ISO strings. */
@Component
class FeelExpressions implements Expressions {

    /** The most expressions kept; forms hold few, and beyond this number those of old forms make room. */
    private static final int MOST_REMEMBERED = 2_000;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    @Override
    public Object evaluate(String expression, Map<String, ?> context) {
        EvaluationResult result = feel.evaluate(parse(expression), new HashMap<String, Object>(context));
        if (result.isFailure()) {
            throw new InvalidExpressionException(expression, result.failure().message());
        }
        return plain(result.result());
    }

    private ParsedExpression parse(String expression) {
        ParsedExpression known = parsed.get(expression);
        if (known != null) {
            return known;
        }
        ParseResult result = feel.parseExpression(expression);
        if (result instanceof FailedParseResult failed) {
            throw new InvalidExpressionException(expression, failed.failure().message());
        }
        if (parsed.size() >= MOST_REMEMBERED) {
            parsed.clear();
        }
        ParsedExpression fresh = ((SuccessfulParseResult) result).parsedExpression();
        parsed.put(expression, fresh);
        return fresh;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, element) -> plain.put(String.valueOf(key), plain(element)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FeelExpressions::plain).collect(Collectors.toCollection(ArrayList::new));
        }
        if (value instanceof Number number) {
            return decimal(number);
        }
        return value instanceof TemporalAccessor || value instanceof TemporalAmount ? value.toString() : value;
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        return number instanceof Double || number instanceof Float
                ? BigDecimal.valueOf(number.doubleValue())
                : BigDecimal.valueOf(number.longValue());
    }
}
