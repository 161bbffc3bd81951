package org.zhicheng.process.flow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.zhicheng.account.registration.RegistrationFlow;
import org.zhicheng.account.registration.RegistrationProcess;

/** Runs 个人注册 in the engine. The server itself acts, because nobody is signed in yet. */
@Component
public class EngineRegistrationFlow implements RegistrationFlow {

    private final RuntimeService runtimeService;
    private final TaskService taskService;

    public EngineRegistrationFlow(RuntimeService runtimeService, TaskService taskService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
    }

    @Override
    public void submitted(String registrationId) {
        runtimeService.startProcessInstanceByKey(RegistrationProcess.KEY, registrationId);
    }

    @Override
    public void alipayAuthorized(String registrationId, String accountId) {
        runtimeService.startProcessInstanceByMessage(
                RegistrationProcess.ALIPAY_AUTHORIZED_MESSAGE,
                registrationId,
                Map.of(RegistrationProcess.ACCOUNT_ID, accountId));
    }

    @Override
    public boolean codeConfirmed(String registrationId) {
        return correlate(registrationId, RegistrationProcess.CODE_CONFIRMED_MESSAGE);
    }

    @Override
    public boolean codeRequested(String registrationId) {
        return correlate(registrationId, RegistrationProcess.CODE_REQUESTED_MESSAGE);
    }

    @Override
    public void profileCompleted(String accountId) {
        taskService
                .createTaskQuery()
                .processDefinitionKey(RegistrationProcess.KEY)
                .taskDefinitionKey(RegistrationProcess.COMPLETE_PROFILE)
                .taskAssignee(accountId)
                .list()
                .forEach(task -> taskService.complete(task.getId()));
    }

    private boolean correlate(String registrationId, String message) {
        return Correlation.reached(
                runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(registrationId));
    }
}
