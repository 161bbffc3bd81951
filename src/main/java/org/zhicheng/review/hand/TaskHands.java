package org.zhicheng.review.hand;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.task.UserTask;

/** Tells which tasks offices have in hand, and moves one from hand to hand; the engine's room implements it. */
public interface TaskHands {

    /** Finds the open review task of a case; empty where no office has it. */
    Optional<UserTask> ofCase(String declarationId);

    /** Lists the tasks of offices that this person has in hand, the oldest first. */
    List<UserTask> heldBy(String accountId);

    /** Tells how many tasks of offices each of these people has in hand; who has none is not in it. */
    Map<String, Integer> counts(Collection<String> accountIds);

    /** Lists tasks of offices in the hands of somebody who belongs to none of these offices any more. */
    List<UserTask> forsaken();

    /**
     * Moves a task, whose candidate groups stay.
     *
     * @param seen the task as it was looked at
     * @param to null for back into the office's list
     * @param by who does it, who may; null for the system
     * @throws TaskGoneException where it is gone, or in other hands than was seen
     */
    void move(UserTask seen, String to, String by);
}
