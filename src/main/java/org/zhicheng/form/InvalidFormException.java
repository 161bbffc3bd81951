package org.zhicheng.form;

/** Says that a deployed form cannot be used: its author must mend it. */
public class InvalidFormException extends RuntimeException {

    public InvalidFormException(String form, String reason) {
        super("Form '" + form + "' cannot be used: " + reason);
    }
}
