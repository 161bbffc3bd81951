package org.zhicheng.task;

import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.RefusedException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A subject answers for the tasks of one process that is about no declaration: what their forms show, and where they
 * save.
 */
public interface TaskSubject {

    boolean owns(UserTask task);

    /**
     * Refuses people who may not handle the task, before anything of it is shown, saved or kept; everybody who may have
     * the task may handle it, unless this method refuses.
     *
     * @throws NotAllowedException where this person may not handle it, being the one whom it is about
     */
    default void admit(UserTask task, String accountId) {}

    /** Collects the values that the form may show and ask for in its conditions, as {@code facts}. */
    ObjectNode facts(UserTask task);

    /**
     * Counts a try to complete the task, before the transaction that does it, so that a refused try counts as well.
     *
     * @param content as it was sent
     * @throws RefusedException where it would be refused anyway, which counts nothing
     */
    default void count(UserTask task, ObjectNode content, String accountId) {}

    /**
     * Keeps what was decided, in the transaction that completes the task.
     *
     * @param accountId who decided
     */
    void keep(UserTask task, ObjectNode content, String accountId);
}
