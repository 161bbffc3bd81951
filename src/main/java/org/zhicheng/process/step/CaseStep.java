package org.zhicheng.process.step;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhicheng.declaration.life.DeclarationProcess;

/** Reads the variables that every step of both diagrams needs. */
public final class CaseStep {

    private CaseStep() {}

    /**
     * Returns which case this is.
     *
     * @throws OptimisticLockingException where somebody else brought the process to its end meanwhile: its variables
     *     went with it, which the engine itself would find only when it writes
     */
    public static String declarationId(DelegateExecution execution) {
        String id = (String) execution.getVariable(DeclarationProcess.DECLARATION_ID);
        if (id == null && hasEnded(execution)) {
            throw new OptimisticLockingException(
                    "Process instance " + execution.getProcessInstanceId() + " ended meanwhile");
        }
        return id;
    }

    private static boolean hasEnded(DelegateExecution execution) {
        return execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .count()
                == 0;
    }
}
