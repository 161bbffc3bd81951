package org.zhicheng.office;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Asks the engine who has the review tasks of cases. */
public interface ReviewTasks {

    /** Returns the open review task of each case that has one. */
    Map<String, Held> of(Collection<String> declarationIds);

    /**
     * A task that is open at an office.
     *
     * @param assignee the account that claimed it, or to whom it was assigned; null where it waits for somebody
     * @param dueAt null where it has no end
     */
    record Held(String taskId, String assignee, Instant since, Instant dueAt) {}
}
