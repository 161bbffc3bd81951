package org.zhicheng.publicity;

/** How far a publicity is. */
public enum PublicityState {
    RUNNING,
    /** Its days are over, and an office is to confirm what was published. */
    OVER,
    CONFIRMED,
    /** An objection was right. */
    REFUSED
}
