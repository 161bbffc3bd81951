package org.zhicheng.review;

/**
 * An event says that something about an approved case waits for somebody of an office: an objection, a confirmation, the
 * change of a certificate. It is published within the transaction that opened the task.
 *
 * @param office the group that does it
 */
public record AfterReviewTaskOpened(String declarationId, String office) {}
