package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.OutsideCall;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.VerificationOrders;
import org.zhicheng.verification.VerificationProcess;

/**
 * Opens the order with the provider, at {@code open-order} 请求认证订单 (V02). A changed identity is the error that the
 * diagram catches.
 */
@ProcessBean
public class OpenVerificationOrder implements JavaDelegate {

    private final VerificationOrders orders;

    public OpenVerificationOrder(VerificationOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OutsideCall.orError(execution, VerificationProcess.PROVIDER_UNAVAILABLE, () -> {
            if (!orders.open(execution.getProcessBusinessKey())) {
                throw new BpmnError(VerificationProcess.IDENTITY_CHANGED);
            }
            return null;
        });
    }
}
