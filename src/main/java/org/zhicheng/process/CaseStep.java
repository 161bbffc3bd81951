package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads what every step of both diagrams needs. */
final class CaseStep {

    private CaseStep() {}

    static String declarationId(DelegateExecution execution) {
        return (String) execution.getVariable(DeclarationProcess.DECLARATION_ID);
    }
}
