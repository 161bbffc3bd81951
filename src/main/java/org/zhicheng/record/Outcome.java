package org.zhicheng.record;

/** An outcome says whether an outside record confirms a person's claim. */
public enum Outcome {
    MATCH,
    MISMATCH,
    NOT_FOUND,
    /** Nobody could be asked. Never counts as a no, never blocks a person. */
    UNAVAILABLE
}
