package org.zhicheng.task;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * A user task is described as its form needs to know it.
 *
 * @param key the task's id in the diagram
 * @param processKey the diagram's id
 * @param processVersion the id of the diagram's version; null where the task belongs to none
 * @param businessKey what the process is about: a declaration, a verification
 * @param assignee account id; null where nobody claimed it
 * @param declarationId null where the process is about something else
 */
public record UserTask(
        String id,
        String key,
        String name,
        String processKey,
        String processVersion,
        String businessKey,
        String assignee,
        Set<String> candidateGroups,
        String declarationId,
        Instant createdAt,
        Instant dueAt) {

    public UserTask {
        candidateGroups = Set.copyOf(candidateGroups);
    }

    public boolean assignedTo(String accountId) {
        return accountId.equals(assignee);
    }

    /**
     * Tells whether this person may look at the task: it is assigned to the person, or to one of the person's offices.
     */
    public boolean visibleTo(String accountId, Collection<String> groups) {
        return assignedTo(accountId) || !Collections.disjoint(candidateGroups, groups);
    }
}
