package org.zhicheng.publicity.objection;

/** How far an objection is. */
public enum ObjectionState {
    /** Nobody has it yet: only between two steps of one transaction. */
    FILED,
    OPEN,
    UPHELD,
    DISMISSED,
    /** Another objection to the same case was right first. */
    SETTLED;

    boolean over() {
        return this == UPHELD || this == DISMISSED || this == SETTLED;
    }
}
