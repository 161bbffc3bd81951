package org.zhicheng.review.tasklist;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * A listed task is a row of the table.
 *
 * @param groupId empty where no office has it
 * @param assignee empty where nobody has it
 * @param dueAt null where the task has no term
 * @param declarationId null for a task of another process, like all that follows
 */
record ListedTask(
        String taskId,
        String groupId,
        String assignee,
        String name,
        Timestamp createdAt,
        Timestamp dueAt,
        String declarationId,
        String caseNumber,
        String applicant,
        String business,
        String specialty,
        String level,
        Instant submittedAt,
        boolean resubmitted) {

    /** Returns since when the office waits: since the submission, where it is a case. */
    Instant since() {
        return submittedAt == null ? createdAt.toInstant() : submittedAt;
    }

    Instant due() {
        return dueAt == null ? null : dueAt.toInstant();
    }
}
