package org.zhicheng.review.reminder;

/** The ways of a notice to somebody of staff: the inbox alone, or an SMS or a mail beside it. */
public enum Way {
    INBOX,
    SMS,
    MAIL
}
