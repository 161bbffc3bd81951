package org.zhicheng.review.tasklist;

import java.time.Instant;

/**
 * A card is a task as a list shows it.
 *
 * @param title the task's name: what a task of another process is known by
 * @param caseNumber null for a task of another process, like all about the case
 * @param applicant masked
 * @param specialty the last step of its path
 * @param submittedAt when it was submitted; of another process's task, when it came up
 * @param days working days left; where it is overdue, those gone since; null where it has no term
 * @param holder who has the task; null where nobody has
 * @param mine whether the person who looks has it
 * @param office whose task it is; null where the person is in one office only
 */
public record TaskCard(
        String taskId,
        String title,
        String caseNumber,
        String applicant,
        String business,
        String specialty,
        String specialtyPath,
        String level,
        Instant submittedAt,
        Instant dueAt,
        Integer days,
        boolean overdue,
        boolean resubmitted,
        String holder,
        boolean mine,
        String office) {}
