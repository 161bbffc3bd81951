package org.zhicheng.process;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.zhicheng.record.RecordUnavailableException;

/**
 * Asks an outside record from a job. A failure is retried by the engine, later and later; at the last attempt it
 * becomes the error that the diagram catches, so that a dead service never leaves a person stuck with an incident.
 */
final class RecordLookup {

    private RecordLookup() {}

    static String ask(DelegateExecution execution, Function<String, String> lookup) {
        try {
            return lookup.apply(CaseStep.declarationId(execution));
        } catch (RecordUnavailableException e) {
            if (lastAttempt()) {
                throw new BpmnError(DeclarationProcess.RECORD_UNAVAILABLE);
            }
            throw e;
        }
    }

    private static boolean lastAttempt() {
        JobExecutorContext job = Context.getJobExecutorContext();
        return job == null || job.getCurrentJob() == null || job.getCurrentJob().getRetries() <= 1;
    }
}
