package org.zhicheng.problem;

/** The task was completed, withdrawn or taken over by somebody else meanwhile. */
public class TaskGoneException extends RuntimeException {

    public TaskGoneException(String taskId, Throwable cause) {
        super("Task " + taskId + " is gone", cause);
    }
}
