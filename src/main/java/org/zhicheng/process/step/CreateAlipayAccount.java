package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.account.registration.RegistrationSteps;
import org.zhicheng.process.engine.ProcessBean;

/** Makes an account for a person who came from Alipay, at {@code create-alipay-account} 建立支付宝账号 (A07). */
@ProcessBean
public class CreateAlipayAccount implements JavaDelegate {

    private final RegistrationSteps steps;

    public CreateAlipayAccount(RegistrationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.createAlipayAccount(execution.getProcessBusinessKey());
    }
}
