package org.zhicheng.form;

/** How much of a form has to be right. */
public enum Mode {
    /** What is there must be well-formed; nothing has to be there. */
    DRAFT,
    /** Everything must be there and right. */
    SUBMIT
}
