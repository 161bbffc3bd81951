package org.zhicheng.process.flow;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zhicheng.process.engine.CaseKeys;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.StageClaims;

/** Tells whether a reviewer has claimed a case at its current stage: whether its review task has an assignee. */
@Component
class EngineStageClaims implements StageClaims {

    private final TaskService taskService;
    private final CaseKeys caseKeys;

    EngineStageClaims(TaskService taskService, CaseKeys caseKeys) {
        this.taskService = taskService;
        this.caseKeys = caseKeys;
    }

    @Override
    public Claim of(String declarationId) {
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseKeys.of(declarationId))
                .taskDefinitionKey(ReviewProcess.REVIEW_STAGE)
                .singleResult();
        return task == null
                ? NONE
                : new Claim(
                        task.getCreateTime().toInstant(),
                        Optional.ofNullable(task.getDueDate())
                                .map(Date::toInstant)
                                .orElse(null),
                        task.getAssignee() != null);
    }
}
