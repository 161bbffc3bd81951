package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhicheng.declaration.life.DeclarationProcess;

/** Reads the variables that every step of both diagrams needs. */
public final class CaseStep {

    private CaseStep() {}

    public static String declarationId(DelegateExecution execution) {
        return (String) execution.getVariable(DeclarationProcess.DECLARATION_ID);
    }
}
