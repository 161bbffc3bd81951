package org.zhicheng.process.flow;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zhicheng.process.engine.CaseKeys;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.reminder.TaskHolders;

/** Tells who has claimed a case: the assignee of its review task. */
@Component
class EngineTaskHolders implements TaskHolders {

    private final TaskService taskService;
    private final CaseKeys caseKeys;

    EngineTaskHolders(TaskService taskService, CaseKeys caseKeys) {
        this.taskService = taskService;
        this.caseKeys = caseKeys;
    }

    @Override
    public Optional<String> of(String declarationId) {
        return Optional.ofNullable(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(caseKeys.of(declarationId))
                        .taskDefinitionKey(ReviewProcess.REVIEW_STAGE)
                        .singleResult())
                .map(Task::getAssignee);
    }
}
