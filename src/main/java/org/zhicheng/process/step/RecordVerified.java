package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.VerificationProcess;
import org.zhicheng.verification.VerificationSteps;

/**
 * Records the proven identity, at {@code record-verified} 登记实人认证: the account may declare from now on (V01, V05). A
 * name or number that differs from the proven one is the error that the diagram catches (V04).
 */
@ProcessBean
public class RecordVerified implements JavaDelegate {

    private final VerificationSteps steps;

    public RecordVerified(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!steps.recordVerified(execution.getProcessBusinessKey())) {
            throw new BpmnError(VerificationProcess.IDENTITY_CHANGED);
        }
    }
}
