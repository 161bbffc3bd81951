package org.zhicheng.process.flow;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zhicheng.review.ReviewProcess;

/** Tells, by the business key of a case, whether a reviewer has it, or ever had. */
@Component
class ReviewClaims {

    private final TaskService taskService;
    private final HistoryService historyService;

    ReviewClaims(TaskService taskService, HistoryService historyService) {
        this.taskService = taskService;
        this.historyService = historyService;
    }

    boolean claimed(String key) {
        Task task = reviewTask(key);
        return task != null && task.getAssignee() != null;
    }

    /**
     * Tells whether it is under review and no reviewer ever claimed it. Reads the task before its history: a claim
     * after that changes its revision.
     */
    boolean neverClaimed(String key) {
        Task task = reviewTask(key);
        return task != null && task.getAssignee() == null && !everClaimed(key);
    }

    private Task reviewTask(String key) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(ReviewProcess.REVIEW_STAGE)
                .singleResult();
    }

    /**
     * Returns whether a reviewer ever claimed the case, at any stage and in any round, even where the task was given
     * back since: a claimed case was looked into.
     */
    private boolean everClaimed(String key) {
        return historyService
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(ReviewProcess.REVIEW_STAGE)
                .list()
                .stream()
                .anyMatch(task -> historyService
                                .createHistoricIdentityLinkLogQuery()
                                .taskId(task.getId())
                                .type(IdentityLinkType.ASSIGNEE)
                                .count()
                        > 0);
    }
}
