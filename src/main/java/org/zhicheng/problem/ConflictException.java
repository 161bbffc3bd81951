package org.zhicheng.problem;

/** Says that an action is no longer possible, because something else happened first. */
public class ConflictException extends RuntimeException {

    /** @param message in Chinese: what happened and what to do */
    public ConflictException(String message) {
        super(message);
    }
}
