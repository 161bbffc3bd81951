package org.zhicheng.task;

import java.util.List;
import java.util.Map;
import org.zhicheng.problem.NotAllowedException;

/** Finds and starts processes that process admins made themselves, and lists the tasks that they give to a person. */
public interface OwnProcesses {

    record Startable(String key, String name) {}

    record OpenTask(String id, String name, String processName) {}

    /** Lists the processes that this person may start by their start forms. */
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
