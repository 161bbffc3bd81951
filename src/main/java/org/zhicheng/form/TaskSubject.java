package org.zhicheng.form;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the tasks of one process are about, where that is no declaration: what their forms show, and where they keep. */
public interface TaskSubject {

    boolean owns(FormTask task);

    /**
     * Asked before anything of the task is shown, saved or kept; who may have the task may handle it, unless told here.
     *
     * @throws NotAllowedException where this person may not handle it, being the one whom it is about
     */
    default void admit(FormTask task, String accountId) {}

    /** What the form may show and ask in its conditions, as {@code facts}. */
    ObjectNode facts(FormTask task);

    /**
     * Keeps what was decided, in the transaction that completes the task.
     *
     * @param accountId who decided
     */
    void keep(FormTask task, ObjectNode content, String accountId);
}
