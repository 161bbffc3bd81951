package org.zhicheng.certificate.change;

/** How far a proposed change is. */
public enum ChangeState {
    OPEN,
    ACCEPTED,
    DISMISSED
}
