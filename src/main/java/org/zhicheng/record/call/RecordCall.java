package org.zhicheng.record.call;

/**
 * A call describes a question that gives personal information to an outside system.
 *
 * @param subjectId whom it is about: a declaration
 * @param fields names of the fields sent, never their values
 */
public record RecordCall(String requestId, String system, String subjectId, String purpose, String fields) {}
