package org.zhicheng.form;

/** Says that a FEEL expression in a deployed form cannot be evaluated: the form's author must mend it. */
public class InvalidExpressionException extends RuntimeException {

    public InvalidExpressionException(String expression, String reason) {
        super("Cannot evaluate FEEL expression '" + expression + "': " + reason);
    }
}
