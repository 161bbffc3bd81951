package org.zhicheng.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhicheng.problem.TaskGoneException;

/** Finds user tasks and their deployed forms, whatever process they belong to. */
public interface UserTasks {

    Optional<UserTask> find(String taskId);

    /** The process instance of a task that has ended; empty where it goes on, or never was. */
    Optional<String> endedIn(String taskId);

    /**
     * The account that completed a task which these groups could have done; empty where it goes on, was withdrawn, or was
     * others'.
     */
    Optional<String> completedBy(String taskId, Set<String> groups);

    /** The JSON of the form that is deployed for this task; empty where it has none. */
    Optional<String> form(UserTask task);

    /** The JSON of the form that starts this process; empty where it has none. */
    Optional<String> startForm(String processKey);

    /** The newest deployed form with this id; empty where there is none. */
    Optional<String> deployedForm(String formId);

    /**
     * Completes the task as its assignee.
     *
     * @param facts routing facts and outcomes for the process
     * @throws TaskGoneException where it was completed, withdrawn or taken over meanwhile
     */
    void complete(String taskId, String accountId, Map<String, Object> facts);
}
