package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.verification.VerificationSteps;

/** {@code open-order} 请求认证订单 (V02). */
@ProcessBean
class OpenVerificationOrder implements JavaDelegate {

    private final VerificationSteps steps;

    OpenVerificationOrder(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OutsideCall.orError(execution, VerificationProcess.PROVIDER_UNAVAILABLE, () -> {
            steps.openOrder(execution.getProcessBusinessKey());
            return null;
        });
    }
}
