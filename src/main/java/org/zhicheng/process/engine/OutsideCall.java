package org.zhicheng.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.verification.provider.ProviderNotConnectedException;

/**
 * Calls an outside system from a job. The engine retries a failure, later and later; at the last attempt it becomes the
 * error that the diagram catches, whatever failed, so that neither a dead service nor a defect of ours leaves a person
 * stuck with an incident. A system that was never connected is not asked again.
 */
public final class OutsideCall {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideCall.class);

    private OutsideCall() {}

    /** @param errorCode the code of the error that the diagram catches */
    public static <T> T orError(DelegateExecution execution, String errorCode, Supplier<T> call) {
        try {
            return call.get();
        } catch (BpmnError e) {
            throw e;
        } catch (RuntimeException e) {
            if (notConnected(e)) {
                LOG.info(
                        "{} of {} goes on without: {}",
                        execution.getCurrentActivityId(),
                        execution.getProcessBusinessKey(),
                        e.getMessage());
                throw new BpmnError(errorCode, e);
            }
            if (!lastAttempt()) {
                throw e;
            }
            // the engine logged the earlier attempts in full; a message could name a person
            LOG.warn(
                    "{} of {} given up: {}",
                    execution.getCurrentActivityId(),
                    execution.getProcessBusinessKey(),
                    e.getClass().getName());
            throw new BpmnError(errorCode, e);
        }
    }

    private static boolean notConnected(RuntimeException e) {
        return e instanceof RecordUnavailableException record
                        && record.reason() == RecordUnavailableException.Reason.NOT_CONNECTED
                || e instanceof ProviderNotConnectedException;
    }

    private static boolean lastAttempt() {
        JobExecutorContext job = Context.getJobExecutorContext();
        return job == null || job.getCurrentJob() == null || job.getCurrentJob().getRetries() <= 1;
    }
}
