package org.zhicheng.task;

import java.util.List;
import java.util.Map;
import org.zhicheng.problem.NotAllowedException;

/** Processes that process admins made themselves: who may start them, and what of them somebody has to do. */
public interface OwnProcesses {

    record Startable(String key, String name) {}

    record OpenTask(String id, String name, String processName) {}

    /** What this person may start by its start form. */
    List<Startable> startable(String accountId);

    /** The tasks of such processes that are this person's now. */
    List<OpenTask> tasks(String accountId);

    /**
     * @param businessKey by which its tasks find what was typed
     * @param variables what its start form gives to the diagram
     * @throws NotAllowedException where this person may not start it
     */
    void start(String processKey, String accountId, String businessKey, Map<String, Object> variables);
}
