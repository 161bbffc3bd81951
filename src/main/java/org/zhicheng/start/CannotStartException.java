package org.zhicheng.start;

/** Says why this server cannot start, and what its operator can do about it. */
public class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public CannotStartException(String what, String action) {
        super(what);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
