package org.zhicheng.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;

/**
 * A call to an outside system from a job. A failure is retried by the engine, later and later; at the last attempt it
 * becomes the error that the diagram catches, so that a dead service never leaves a person stuck with an incident.
 */
final class OutsideCall {

    private OutsideCall() {}

    static <T> T orError(String errorCode, Supplier<T> call) {
        try {
            return call.get();
        } catch (BpmnError e) {
            throw e;
        } catch (RuntimeException e) {
            if (lastAttempt()) {
                throw new BpmnError(errorCode, e);
            }
            throw e;
        }
    }

    private static boolean lastAttempt() {
        JobExecutorContext job = Context.getJobExecutorContext();
        return job == null || job.getCurrentJob() == null || job.getCurrentJob().getRetries() <= 1;
    }
}
