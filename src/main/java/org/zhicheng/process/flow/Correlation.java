package org.zhicheng.process.flow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A message to one process. That nobody waits for it is an answer here and no exception: an exception of the engine
 * marks the caller's transaction for rollback, even where it is caught.
 */
final class Correlation {

    private Correlation() {}

    /**
     * @return false where nothing waits for it
     * @throws OptimisticLockingFailureException where something else moved the process in the same moment; what the
     *     caller did is undone with it, and may be tried again
     */
    static boolean reached(MessageCorrelationBuilder message) {
        try {
            return !message.correlateAllWithResult().isEmpty();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The process moved meanwhile", e);
        }
    }
}
