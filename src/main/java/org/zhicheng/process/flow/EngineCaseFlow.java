package org.zhicheng.process.flow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.process.engine.CaseKeys;
import org.zhicheng.process.engine.ServerAction;

/**
 * Runs a declaration through its two diagrams, {@code declaration.bpmn} and {@code review.bpmn}. The case
 * number is their business key ({@link CaseKeys}).
 */
@Component
class EngineCaseFlow implements CaseFlow {

    private final ProcessEngineConfigurationImpl engine;
    private final ReviewClaims claims;
    private final EndedInstances instances;
    private final CaseKeys caseKeys;
    private final ServerAction serverAction;
    private final MessageSource messages;

    EngineCaseFlow(
            ProcessEngineConfigurationImpl engine,
            ReviewClaims claims,
            EndedInstances instances,
            CaseKeys caseKeys,
            ServerAction serverAction,
            MessageSource messages) {
        this.engine = engine;
        this.claims = claims;
        this.instances = instances;
        this.caseKeys = caseKeys;
        this.serverAction = serverAction;
        this.messages = messages;
    }

    /** Starts it under the id of its declaration, until 登记办件 gives the case its number. */
    @Override
    public void start(String declarationId, String applicantId, Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>(facts);
        variables.put(DeclarationProcess.DECLARATION_ID, declarationId);
        variables.put(DeclarationProcess.APPLICANT_ID, applicantId);
        serverAction.as(applicantId, () -> {
            try {
                return runtime().startProcessInstanceByKey(DeclarationProcess.KEY, declarationId, variables);
            } catch (AuthorizationException e) {
                throw new NotAllowedException("V01", messages.getMessage("V01", null, Locale.CHINA));
            }
        });
    }

    @Override
    public Optional<String> applicantTask(String declarationId) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseKeys.of(declarationId))
                .taskDefinitionKeyIn(DeclarationProcess.FILL_IN_DECLARATION, DeclarationProcess.CORRECT_DECLARATION)
                .list()
                .stream()
                .map(Task::getId)
                .findFirst();
    }

    @Override
    public boolean claimed(String declarationId) {
        return claims.claimed(caseKeys.of(declarationId));
    }

    @Override
    public boolean withdrawable(String declarationId) {
        return claims.neverClaimed(caseKeys.of(declarationId));
    }

    /**
     * Reads the task and ends it in one command, so that the engine compares the task's revision: when a reviewer
     * claims in between, this fails and nothing is withdrawn.
     */
    @Override
    public boolean withdraw(String declarationId) {
        String key = caseKeys.of(declarationId);
        try {
            return engine.getCommandExecutorTxRequired().execute(context -> {
                boolean possible = claims.neverClaimed(key);
                if (possible) {
                    ProcessInstance instance = runtime()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(key, DeclarationProcess.KEY)
                            .singleResult();
                    runtime()
                            .createMessageCorrelation(DeclarationProcess.WITHDRAWAL_MESSAGE)
                            .processInstanceId(instance.getId())
                            .correlate();
                }
                return possible;
            });
        } catch (OptimisticLockingException e) {
            return false;
        }
    }

    @Override
    public boolean delete(String declarationId) {
        String key = caseKeys.of(declarationId);
        Execution draft = runtime()
                .createExecutionQuery()
                .processInstanceBusinessKey(key)
                .messageEventSubscriptionName(DeclarationProcess.DELETION_MESSAGE)
                .singleResult();
        if (draft == null) {
            return false;
        }
        runtime().messageEventReceived(DeclarationProcess.DELETION_MESSAGE, draft.getId());
        instances.discard(key); // the declaration is gone by now, and with it the way to its key
        return true;
    }

    @Override
    public void discard(String declarationId) {
        instances.discard(caseKeys.of(declarationId));
    }

    @Override
    public void end(String declarationId) {
        instances.end(caseKeys.of(declarationId));
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }
}
