package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.OutsideCall;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.VerificationOrders;
import org.zhicheng.verification.VerificationProcess;
import org.zhicheng.verification.provider.ProviderAnswer;

/** Asks the provider a last time for the result, at {@code ask-once-more} 最后查询一次结果 (V04). */
@ProcessBean
public class AskVerificationOnceMore implements JavaDelegate {

    private final VerificationOrders orders;

    public AskVerificationOnceMore(VerificationOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProviderAnswer.Status answer = OutsideCall.orError(
                execution,
                VerificationProcess.PROVIDER_UNAVAILABLE,
                () -> orders.askOnceMore(execution.getProcessBusinessKey()));
        execution.setVariable(VerificationProcess.ANSWER, answer.name());
    }
}
