package org.zhicheng.record;

/** What an outside record says about what a person claims. */
public enum Outcome {
    MATCH,
    MISMATCH,
    NOT_FOUND,
    /** Nobody could be asked. Never counts as a no, never blocks a person. */
    UNAVAILABLE
}
