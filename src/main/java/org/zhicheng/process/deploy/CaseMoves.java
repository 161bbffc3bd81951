package org.zhicheng.process.deploy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.engine.CaseKeys;
import org.zhicheng.process.model.Departure;
import org.zhicheng.task.Models.Kept;
import org.zhicheng.task.Models.Moved;

/**
 * Moves running cases to another version of their diagram: each step goes on at the step with the same id. This works
 * even from a diagram that is refused by now, where cases can do nothing else; the engine forgets that diagram again
 * afterwards.
 */
@Component
class CaseMoves {

    private static final Logger LOG = LoggerFactory.getLogger(CaseMoves.class);

    /** The most cases that one request moves; the page tells how many are left. */
    private static final int MOST = 500;

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final ProcessEngineConfigurationImpl engine;
    private final List<BeforeMove> preparations;
    private final Messages messages;
    private final CaseKeys caseKeys;

    CaseMoves(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            ProcessEngineConfigurationImpl engine,
            List<BeforeMove> preparations,
            Messages messages,
            CaseKeys caseKeys) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.engine = engine;
        this.preparations = preparations;
        this.messages = messages;
        this.caseKeys = caseKeys;
    }

    /**
     * Moves each case in a transaction of its own, so that a case which cannot be moved does not hold the others up.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Moved move(String from, String to, String declarationId) {
        // a problem of the newer version is reported here, before anything is moved
        repositoryService.getProcessDefinition(to);
        String deployment = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionId(from)
                .singleResult()
                .getDeploymentId();
        try {
            return Departure.from(deployment, () -> moved(from, to, declarationId));
        } finally {
            forget(deployment);
        }
    }

    /** Removes the diagram from the cache, so that it is checked again when it is read next. */
    private void forget(String deployment) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            engine.getDeploymentCache().removeDeployment(deployment);
            return null;
        });
    }

    private Moved moved(String from, String to, String declarationId) {
        MigrationPlan plan = runtimeService
                .createMigrationPlan(from, to)
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        ProcessInstanceQuery query = runtimeService.createProcessInstanceQuery().processDefinitionId(from);
        List<ProcessInstance> cases = (declarationId == null
                        ? query
                        : query.processInstanceBusinessKey(caseKeys.of(declarationId)))
                .listPage(0, MOST);
        int moved = 0;
        List<Kept> kept = new ArrayList<>();
        for (ProcessInstance one : cases) {
            try {
                preparations.forEach(preparation -> preparation.prepare(one.getId()));
                runtimeService
                        .newMigration(plan)
                        .processInstanceIds(one.getId())
                        .execute();
                moved++;
            } catch (MigratingProcessInstanceValidationException e) {
                kept.add(kept(one, e));
            } catch (ProcessEngineException e) {
                LOG.warn("Case {} stays with {}", one.getBusinessKey(), from, e);
                kept.add(new Kept(one.getBusinessKey(), null, messages.say("models.kept.busy")));
            }
        }
        return new Moved(moved, kept);
    }

    private Kept kept(ProcessInstance one, MigratingProcessInstanceValidationException problem) {
        String place = problem.getValidationReport().getActivityInstanceReports().stream()
                .map(report -> report.getSourceScopeId())
                .findFirst()
                .orElse(null);
        return new Kept(
                one.getBusinessKey(),
                place,
                place == null ? messages.say("models.kept.busy") : messages.say("models.kept.place", place));
    }
}
