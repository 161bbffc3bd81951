package org.zhicheng.review.hand;

/**
 * An event says that a task changed hands: who lost it, who got it. It is published within the transaction that moved
 * the task.
 *
 * @param declarationId null where the task is about something else
 * @param office whose task it is
 * @param from account id; null where nobody had it
 * @param to account id; null where it went back to the office's list
 * @param by account id of who did it; null for the system
 * @param reason as it was typed; null for none
 */
public record TaskHandedOver(
        String taskId,
        String declarationId,
        String office,
        HandAct act,
        String from,
        String to,
        String by,
        String reason) {}
