package org.zhicheng.record.call;

/**
 * A question that gives personal information to an outside system.
 *
 * @param subjectId whom it is about: a declaration
 * @param fields names of the fields sent, never their values
 */
public record RecordCall(String requestId, String system, String subjectId, String purpose, String fields) {}
