package org.zhicheng.record;

/** An outcome says whether an outside record confirms a person's claim. */
public enum Outcome {
    MATCH,
    MISMATCH,
    NOT_FOUND,
    /** The record could not be asked. This never counts as a no, and never blocks a person. */
    UNAVAILABLE
}
