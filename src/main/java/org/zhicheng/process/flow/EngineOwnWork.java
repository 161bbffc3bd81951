package org.zhicheng.process.flow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.privacy.OwnWork;
import org.zhicheng.process.engine.CaseKeys;

/**
 * Finds and forgets what the engine holds of a person: tasks, processes, rights and filters. Accounts and groups are
 * not in the engine.
 */
@Component
class EngineOwnWork implements OwnWork {

    private static final int MOST = 200;

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final AuthorizationService authorizationService;
    private final FilterService filterService;
    private final EndedInstances instances;
    private final CaseKeys caseKeys;

    EngineOwnWork(
            TaskService taskService,
            RuntimeService runtimeService,
            AuthorizationService authorizationService,
            FilterService filterService,
            EndedInstances instances,
            CaseKeys caseKeys) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.authorizationService = authorizationService;
        this.filterService = filterService;
        this.instances = instances;
        this.caseKeys = caseKeys;
    }

    @Override
    public List<String> owed(String accountId, Collection<String> own) {
        Set<String> keys = new HashSet<>(caseKeys.of(own).values());
        return taskService.createTaskQuery().taskAssignee(accountId).listPage(0, MOST).stream()
                .filter(task -> !isOwn(task, keys))
                .map(Task::getName)
                .distinct()
                .toList();
    }

    @Override
    public boolean running(String businessKey) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    @Override
    public void discard(String businessKey) {
        instances.discard(businessKey);
    }

    @Override
    public void forget(String accountId) {
        authorizationService
                .createAuthorizationQuery()
                .userIdIn(accountId)
                .list()
                .forEach(right -> authorizationService.deleteAuthorization(right.getId()));
        filterService
                .createFilterQuery()
                .filterOwner(accountId)
                .list()
                .forEach(filter -> filterService.deleteFilter(filter.getId()));
    }

    /** A person's own task is one of the own cases, or 完善个人信息 of the own registration, which has a key of its own. */
    private boolean isOwn(Task task, Collection<String> own) {
        if (task.getProcessInstanceId() == null) {
            return false;
        }
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return own.contains(instance.getBusinessKey())
                || RegistrationProcess.COMPLETE_PROFILE.equals(task.getTaskDefinitionKey());
    }
}
