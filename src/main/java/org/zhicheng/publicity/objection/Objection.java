package org.zhicheng.publicity.objection;

import java.time.Instant;

/**
 * An objection as its row has it, without what is encrypted there.
 *
 * @param contactHash null for one without a name
 * @param taskId that judges it; null before
 * @param reason what the applicant is told where it was right; null otherwise
 */
record Objection(
        String id,
        String publicityId,
        String declarationId,
        String receipt,
        String contactHash,
        boolean anonymous,
        Instant filedAt,
        ObjectionState state,
        String taskId,
        Instant dueAt,
        boolean extended,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
