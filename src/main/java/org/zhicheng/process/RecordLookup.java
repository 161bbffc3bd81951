package org.zhicheng.process;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an outside record from a job. A failure is retried by the engine, later and later; at the last attempt it
 * becomes the error that the diagram catches, whatever failed, so that neither a dead service nor a defect of ours
 * leaves a person stuck with an incident.
 */
final class RecordLookup {

    private static final Logger LOG = LoggerFactory.getLogger(RecordLookup.class);

    private RecordLookup() {}

    static String ask(DelegateExecution execution, Function<String, String> lookup) {
        String declarationId = CaseStep.declarationId(execution);
        try {
            return lookup.apply(declarationId);
        } catch (RuntimeException e) {
            if (!lastAttempt()) {
                throw e;
            }
            // The engine logged the earlier attempts in full; a message could name a person.
            LOG.warn(
                    "{} of declaration {} given up: {}",
                    execution.getCurrentActivityId(),
                    declarationId,
                    e.getClass().getName());
            throw new BpmnError(DeclarationProcess.RECORD_UNAVAILABLE);
        }
    }

    private static boolean lastAttempt() {
        JobExecutorContext job = Context.getJobExecutorContext();
        return job == null || job.getCurrentJob() == null || job.getCurrentJob().getRetries() <= 1;
    }
}
