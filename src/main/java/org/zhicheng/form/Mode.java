package org.zhicheng.form;

/** The mode says how much of a form has to be right. */
public enum Mode {
    /** Present values must be well-formed; nothing has to be present. */
    DRAFT,
    /** Everything must be present and right. */
    SUBMIT
}
