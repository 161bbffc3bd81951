package org.zhicheng.review.tasklist;

import java.util.List;

/** Tells which tasks of the own offices a person must not see: those about that person (Y01). */
public interface HiddenTasks {

    /** Returns ids of tasks, nearly always none. */
    List<String> from(String accountId);
}
