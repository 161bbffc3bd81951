package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.VerificationProcess;
import org.zhicheng.verification.VerificationSteps;

/** {@code open-order} 请求认证订单 (V02); where it would be about somebody else by now, the error that the diagram catches. */
@ProcessBean
public class OpenVerificationOrder implements JavaDelegate {

    private final VerificationSteps steps;

    public OpenVerificationOrder(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OutsideCall.orError(execution, VerificationProcess.PROVIDER_UNAVAILABLE, () -> {
            if (!steps.openOrder(execution.getProcessBusinessKey())) {
                throw new BpmnError(VerificationProcess.IDENTITY_CHANGED);
            }
            return null;
        });
    }
}
