package org.zhicheng.process.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.process.engine.ServerAction;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.task.OwnProcesses;
import org.zhicheng.task.UserTasks;
import org.zhicheng.verification.VerificationProcess;

/**
 * Starts and finds the processes that admins made themselves. The engine's authorizations say who may start one.
 */
@Component
public class EngineOwnProcesses implements OwnProcesses {

    public static final Set<String> OF_THE_HOUSE =
            Set.of(DeclarationProcess.KEY, ReviewProcess.KEY, RegistrationProcess.KEY, VerificationProcess.KEY);

    private static final int MOST = 50;

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final UserTasks forms;
    private final ServerAction serverAction;
    private final Messages messages;

    EngineOwnProcesses(
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            TaskService taskService,
            UserTasks forms,
            ServerAction serverAction,
            Messages messages) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.forms = forms;
        this.serverAction = serverAction;
        this.messages = messages;
    }

    @Override
    public List<Startable> startable(String accountId) {
        List<ProcessDefinition> allowed = serverAction.as(accountId, () -> repositoryService
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startableInTasklist()
                .startablePermissionCheck()
                .orderByProcessDefinitionName()
                .asc()
                .listPage(0, MOST));
        return allowed.stream()
                .filter(definition -> !OF_THE_HOUSE.contains(definition.getKey()))
                .filter(definition -> forms.startForm(definition.getKey()).isPresent())
                .map(definition -> new Startable(definition.getKey(), name(definition)))
                .toList();
    }

    @Override
    public List<OpenTask> tasks(String accountId) {
        return taskService
                .createTaskQuery()
                .taskAssignee(accountId)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .filter(task -> task.getProcessDefinitionId() != null)
                .map(this::openTask)
                .filter(task -> task != null)
                .toList();
    }

    @Override
    public void start(String processKey, String accountId, String businessKey, Map<String, Object> variables) {
        serverAction.as(accountId, () -> {
            try {
                return runtimeService.startProcessInstanceByKey(processKey, businessKey, variables);
            } catch (AuthorizationException e) {
                throw new NotAllowedException(null, messages.say("process.not-yours"));
            }
        });
    }

    private OpenTask openTask(Task task) {
        ProcessDefinition definition = repositoryService.getProcessDefinition(task.getProcessDefinitionId());
        return OF_THE_HOUSE.contains(definition.getKey())
                ? null
                : new OpenTask(task.getId(), task.getName(), name(definition));
    }

    private static String name(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }
}
