package org.zhicheng.process.flow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Sends a message to one process. A message that nobody waits for is an answer here and no exception, because an
 * exception of the engine marks the caller's transaction for rollback even where it is caught.
 */
final class Correlation {

    private Correlation() {}

    /**
     * @return false where nothing waits for the message
     * @throws OptimisticLockingFailureException where something else moved the process at the same moment; the
     *     caller's transaction is undone with it, and may be tried again
     */
    static boolean reached(MessageCorrelationBuilder message) {
        try {
            return !message.correlateAllWithResult().isEmpty();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The process moved meanwhile", e);
        }
    }
}
