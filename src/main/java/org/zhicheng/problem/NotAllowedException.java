package org.zhicheng.problem;

/** The person may not do this, for a reason that can be told. */
public class NotAllowedException extends RuntimeException {

    private final String rule;

    /** @param message in Chinese: what is missing and what to do */
    public NotAllowedException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
