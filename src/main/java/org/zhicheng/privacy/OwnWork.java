package org.zhicheng.privacy;

import java.util.Collection;
import java.util.List;

/** Finds everything that a leaving person has in the engine: tasks of others, own matters, rights, filters. */
public interface OwnWork {

    /**
     * The names of tasks that somebody else waits for: claimed, or given to this person by a process that another one
     * started.
     *
     * @param own ids of the person's own cases and keys of what the person started, which end with the account
     */
    List<String> owed(String accountId, Collection<String> own);

    /** Tells whether a process with this key still runs. */
    boolean running(String businessKey);

    /** Ends and deletes a process that this person started, of those that admins made themselves. */
    void discard(String businessKey);

    /** Deletes what the engine keeps for the person alone: rights and filters. */
    void forget(String accountId);
}
