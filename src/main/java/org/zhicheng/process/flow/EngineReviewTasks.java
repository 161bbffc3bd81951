package org.zhicheng.process.flow;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zhicheng.office.ReviewTasks;
import org.zhicheng.process.engine.CaseKeys;
import org.zhicheng.review.ReviewProcess;

/** Tells who has the review tasks of many cases, in three questions. */
@Component
class EngineReviewTasks implements ReviewTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final CaseKeys caseKeys;

    EngineReviewTasks(TaskService taskService, RuntimeService runtimeService, CaseKeys caseKeys) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.caseKeys = caseKeys;
    }

    @Override
    public Map<String, Held> of(Collection<String> declarationIds) {
        Map<String, String> declarations = new HashMap<>();
        caseKeys.of(declarationIds).forEach((declaration, key) -> declarations.put(key, declaration));
        List<Task> tasks = declarations.isEmpty()
                ? List.of()
                : taskService
                        .createTaskQuery()
                        .processInstanceBusinessKeyIn(declarations.keySet().toArray(String[]::new))
                        .taskDefinitionKey(ReviewProcess.REVIEW_STAGE)
                        .list();
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<String, String> cases = runtimeService
                .createProcessInstanceQuery()
                .processInstanceIds(
                        tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        ProcessInstance::getId, instance -> declarations.get(instance.getBusinessKey())));
        Map<String, Held> held = new HashMap<>();
        tasks.forEach(task -> held.put(cases.get(task.getProcessInstanceId()), held(task)));
        return held;
    }

    private static Held held(Task task) {
        return new Held(
                task.getId(),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
    }
}
