package org.zhicheng.process.flow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.process.deploy.DeployedModels;
import org.zhicheng.process.engine.ServerAction;
import org.zhicheng.process.vocabulary.DeclarationProcess;
import org.zhicheng.task.UserTask;
import org.zhicheng.task.UserTasks;

/** The engine's user tasks and the Camunda Forms deployed for them. */
@Component
class EngineUserTasks implements UserTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final ServerAction serverAction;
    private final DeployedModels models;

    EngineUserTasks(
            TaskService taskService,
            RuntimeService runtimeService,
            HistoryService historyService,
            RepositoryService repositoryService,
            ServerAction serverAction,
            DeployedModels models) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.serverAction = serverAction;
        this.models = models;
    }

    @Override
    public Optional<UserTask> find(String taskId) {
        return Optional.ofNullable(taskService.createTaskQuery().taskId(taskId).singleResult())
                .map(this::formTask);
    }

    @Override
    public Optional<String> endedIn(String taskId) {
        return Optional.ofNullable(historyService
                        .createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .singleResult())
                .map(HistoricTaskInstance::getProcessInstanceId);
    }

    @Override
    public Optional<String> form(String taskId) {
        return models.taskForm(taskId);
    }

    @Override
    public Optional<String> startForm(String processKey) {
        return latest(processKey).flatMap(definition -> models.startForm(definition.getId()));
    }

    @Override
    public Optional<String> deployedForm(String formId) {
        return models.form(formId);
    }

    @Override
    public void complete(String taskId, String accountId, Map<String, Object> facts) {
        serverAction.as(accountId, () -> {
            try {
                Task task = taskService
                        .createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(accountId)
                        .singleResult();
                if (task == null) {
                    throw new TaskGoneException(taskId, null);
                }
                taskService.complete(taskId, facts);
                return null;
            } catch (NullValueException | AuthorizationException e) {
                throw new TaskGoneException(taskId, e);
            } catch (OptimisticLockingException e) {
                throw new OptimisticLockingFailureException("Task " + taskId + " moved meanwhile", e);
            }
        });
    }

    private Optional<ProcessDefinition> latest(String processKey) {
        return Optional.ofNullable(repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .active()
                .singleResult());
    }

    private UserTask formTask(Task task) {
        Set<String> groups = taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        return new UserTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                processKey(task),
                businessKey(task),
                task.getAssignee(),
                groups,
                declarationId(task),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private String processKey(Task task) {
        return task.getProcessDefinitionId() == null
                ? null
                : repositoryService
                        .getProcessDefinition(task.getProcessDefinitionId())
                        .getKey();
    }

    private String businessKey(Task task) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }

    private String declarationId(Task task) {
        try {
            return (String) taskService.getVariable(task.getId(), DeclarationProcess.DECLARATION_ID);
        } catch (NullValueException e) {
            return null; // completed since it was found
        }
    }
}
