package org.zhicheng.process.flow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.process.engine.ServerAction;
import org.zhicheng.review.ReviewProcess;

/**
 * Runs a declaration through its two diagrams, {@code declaration.bpmn} and {@code review.bpmn}. The id of the
 * declaration is their business key.
 */
@Component
class EngineCaseFlow implements CaseFlow {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final HistoryService historyService;
    private final ProcessEngineConfigurationImpl engine;
    private final EndedInstances instances;
    private final ServerAction serverAction;
    private final MessageSource messages;

    EngineCaseFlow(
            RuntimeService runtimeService,
            TaskService taskService,
            HistoryService historyService,
            ProcessEngineConfigurationImpl engine,
            EndedInstances instances,
            ServerAction serverAction,
            MessageSource messages) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.historyService = historyService;
        this.engine = engine;
        this.instances = instances;
        this.serverAction = serverAction;
        this.messages = messages;
    }

    @Override
    public void start(String declarationId, String applicantId, Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>(facts);
        variables.put(DeclarationProcess.DECLARATION_ID, declarationId);
        variables.put(DeclarationProcess.APPLICANT_ID, applicantId);
        serverAction.as(applicantId, () -> {
            try {
                return runtimeService.startProcessInstanceByKey(DeclarationProcess.KEY, declarationId, variables);
            } catch (AuthorizationException e) {
                throw new NotAllowedException("V01", messages.getMessage("V01", null, Locale.CHINA));
            }
        });
    }

    @Override
    public Optional<String> applicantTask(String declarationId) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(declarationId)
                .taskDefinitionKeyIn(DeclarationProcess.FILL_IN_DECLARATION, DeclarationProcess.CORRECT_DECLARATION)
                .list()
                .stream()
                .map(Task::getId)
                .findFirst();
    }

    @Override
    public boolean claimed(String declarationId) {
        Task task = reviewTask(declarationId);
        return task != null && task.getAssignee() != null;
    }

    /** Reads the task before its history: a claim after that changes its revision. */
    @Override
    public boolean withdrawable(String declarationId) {
        Task task = reviewTask(declarationId);
        return task != null && task.getAssignee() == null && !everClaimed(declarationId);
    }

    /**
     * Reads the task and ends it in one command, so that the engine compares the task's revision: when a reviewer
     * claims in between, this fails and nothing is withdrawn.
     */
    @Override
    public boolean withdraw(String declarationId) {
        try {
            return engine.getCommandExecutorTxRequired().execute(context -> {
                boolean possible = withdrawable(declarationId);
                if (possible) {
                    ProcessInstance instance = runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(declarationId, DeclarationProcess.KEY)
                            .singleResult();
                    runtimeService
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
        Execution draft = runtimeService
                .createExecutionQuery()
                .processInstanceBusinessKey(declarationId)
                .messageEventSubscriptionName(DeclarationProcess.DELETION_MESSAGE)
                .singleResult();
        if (draft == null) {
            return false;
        }
        runtimeService.messageEventReceived(DeclarationProcess.DELETION_MESSAGE, draft.getId());
        instances.discard(declarationId);
        return true;
    }

    @Override
    public void discard(String declarationId) {
        instances.discard(declarationId);
    }

    @Override
    public void end(String declarationId) {
        instances.end(declarationId);
    }

    private Task reviewTask(String declarationId) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(declarationId)
                .taskDefinitionKey(ReviewProcess.REVIEW_STAGE)
                .singleResult();
    }

    /**
     * Returns whether a reviewer ever claimed the case, at any stage and in any round, even where the task was given
     * back since: a claimed case was looked into.
     */
    private boolean everClaimed(String declarationId) {
        return historyService
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(declarationId)
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
