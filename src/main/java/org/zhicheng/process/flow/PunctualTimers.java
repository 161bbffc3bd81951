package org.zhicheng.process.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.step.CaseStep;

/**
 * Fires timers at elements, and never a deadline too early. A case lapses by the deadline in our table, which its
 * applicant was told, and not by the engine's copy of it: a timer that fires before is put off, whoever or whatever
 * fired it. The task stays as it is, also in cases of an older diagram.
 */
@Component
public class PunctualTimers extends TimerExecuteNestedActivityJobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PunctualTimers.class);

    private final CaseLife life;
    private final Clock clock;

    PunctualTimers(CaseLife life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    @Override
    public void execute(
            TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenantId) {
        Optional<Instant> early = deadline(timer, execution).filter(clock.instant()::isBefore);
        if (early.isPresent()) {
            ((TimerEntity) context.getCurrentJob()).createNewTimerJob(Date.from(early.get()));
            LOG.warn("Case {} cannot lapse before {}", CaseStep.declarationId(execution), early.get());
        } else {
            super.execute(timer, execution, context, tenantId);
        }
    }

    private Optional<Instant> deadline(TimerJobConfiguration timer, ExecutionEntity execution) {
        return timer.getTimerElementKey().equals(DeclarationProcess.CORRECTION_DEADLINE_PASSED)
                        && execution.getProcessDefinition().getKey().equals(DeclarationProcess.KEY)
                ? life.correctionDeadline(CaseStep.declarationId(execution))
                : Optional.empty();
    }
}
