package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.verification.VerificationSteps;

/** {@code record-verified} 登记实人认证: the account may declare from now on (V01, V05). */
@ProcessBean
class RecordVerified implements JavaDelegate {

    private final VerificationSteps steps;

    RecordVerified(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.recordVerified(execution.getProcessBusinessKey());
    }
}
