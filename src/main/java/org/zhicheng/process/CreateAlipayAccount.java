package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.account.RegistrationSteps;

/** {@code create-alipay-account} 建立支付宝账号 (A07). */
@ProcessBean
class CreateAlipayAccount implements JavaDelegate {

    private final RegistrationSteps steps;

    CreateAlipayAccount(RegistrationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.createAlipayAccount(execution.getProcessBusinessKey());
    }
}
