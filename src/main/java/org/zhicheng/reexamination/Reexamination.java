package org.zhicheng.reexamination;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A re-examination (复查) as its row has it.
 *
 * @param subjectId the case, or the change by which its certificate was revoked
 * @param office group of the office that looks again
 * @param facts what the person says is wrong
 * @param dueOn until when the office answers
 * @param redoDays working days to declare again, where that comes out
 * @param reason of the outcome, as the person reads it
 * @param doneAt when it took effect
 * @param redoUntil the last day on which the person may declare again; null unless that came out
 */
record Reexamination(
        String id,
        String declarationId,
        String personId,
        Subject subject,
        String subjectId,
        String office,
        String officeName,
        String facts,
        Instant askedAt,
        LocalDate dueOn,
        int redoDays,
        String instanceId,
        ReexaminationState state,
        String reason,
        String decidedBy,
        Instant decidedAt,
        Instant doneAt,
        LocalDate redoUntil) {

    boolean open() {
        return state == ReexaminationState.OPEN;
    }
}
