package org.zhicheng.process.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.zhicheng.incident.FailedStep;
import org.zhicheng.incident.FailedStep.State;
import org.zhicheng.incident.FailedSteps;
import org.zhicheng.process.engine.ServerAction;

/** Finds failed jobs, and has the engine run them at once. */
@Component
class EngineFailedSteps implements FailedSteps {

    private final FailedJobs jobs;
    private final ThrownExceptions thrown;
    private final StepNames names;
    private final ProcessEngineConfigurationImpl engine;
    private final ServerAction serverAction;
    private final Clock clock;

    EngineFailedSteps(
            FailedJobs jobs,
            ThrownExceptions thrown,
            StepNames names,
            ProcessEngineConfigurationImpl engine,
            ServerAction serverAction,
            Clock clock) {
        this.jobs = jobs;
        this.thrown = thrown;
        this.names = names;
        this.engine = engine;
        this.serverAction = serverAction;
        this.clock = clock;
    }

    @Override
    public List<FailedStep> list(int most) {
        return jobs.list(most).stream().map(this::step).toList();
    }

    @Override
    public long count() {
        return jobs.count();
    }

    @Override
    public Optional<FailedStep> find(String id) {
        return jobs.find(id).stream().findFirst().map(this::step);
    }

    @Override
    public Map<String, Attempts> attempts(Collection<String> ids) {
        return jobs.attempts(ids);
    }

    /**
     * Reads the job and changes it in one command, so that the engine compares its revision: of two clicks at one
     * moment the second changes nothing.
     */
    @Override
    public boolean tryAgain(String id, String accountId) {
        try {
            return serverAction.as(
                    accountId, () -> engine.getCommandExecutorTxRequired().execute(context -> changed(context, id)));
        } catch (OptimisticLockingFailureException | OptimisticLockingException e) {
            return false;
        }
    }

    private boolean changed(CommandContext context, String id) {
        JobEntity job = context.getJobManager().findJobById(id);
        Date now = Date.from(clock.instant());
        if (job == null || job.getSuspensionState() == SuspensionState.SUSPENDED.getStateCode()) {
            return false;
        }
        boolean later = job.getDuedate() != null && job.getDuedate().after(now);
        if (job.getRetries() == 0) {
            engine.getManagementService()
                    .setJobRetries(1)
                    .jobId(id)
                    .dueDate(now)
                    .execute();
            return true;
        }
        if (later) {
            engine.getManagementService().setJobDuedate(id, now);
        }
        return later;
    }

    private FailedStep step(FailedJobs.Job job) {
        Instant now = clock.instant();
        State state = state(job, now);
        return new FailedStep(
                job.id(),
                job.processKey() == null ? "" : job.processKey(),
                names.process(job),
                job.stepId() == null ? job.handler() : job.stepId(),
                names.step(job),
                job.caseNumber(),
                job.declarationId(),
                job.instanceId(),
                state,
                job.leftOver(),
                state == State.WAITING ? next(job, now) : null,
                thrown.of(job));
    }

    private static Instant next(FailedJobs.Job job, Instant now) {
        return job.dueAt() == null || job.dueAt().toInstant().isBefore(now)
                ? now
                : job.dueAt().toInstant();
    }

    private static State state(FailedJobs.Job job, Instant now) {
        if (job.suspension() == SuspensionState.SUSPENDED.getStateCode()) {
            return State.SUSPENDED;
        }
        if (job.leftOver() == 0) {
            return State.STOPPED;
        }
        return job.lockedUntil() != null && job.lockedUntil().toInstant().isAfter(now) ? State.RUNNING : State.WAITING;
    }
}
