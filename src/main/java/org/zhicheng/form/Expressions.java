package org.zhicheng.form;

import java.util.Map;

/** Evaluates the FEEL expressions that a form's schema holds. */
public interface Expressions {

    /**
     * @param expression FEEL without the leading {@code =}
     * @param context the form's data and facts
     * @return the value as plain Java (Boolean, BigDecimal, String, List, Map, null)
     * @throws InvalidExpressionException where the expression cannot be parsed or evaluated
     */
    Object evaluate(String expression, Map<String, ?> context);
}
