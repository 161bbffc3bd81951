package org.zhicheng.review.hand;

import java.time.Instant;

/**
 * A handover tells that a case changed hands, in the office's own history.
 *
 * @param fromAccount null where nobody had it
 * @param toAccount null where it went back to the office's list
 * @param byAccount null for the system
 * @param reason null where none was asked for
 */
public record Handover(
        HandAct act,
        String office,
        String fromAccount,
        String toAccount,
        String byAccount,
        String reason,
        Instant at) {}
