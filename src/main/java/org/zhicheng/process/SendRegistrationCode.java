package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.account.RegistrationSteps;

/** {@code send-registration-code} 发送短信验证码 (A05). */
@ProcessBean
class SendRegistrationCode implements JavaDelegate {

    private final RegistrationSteps steps;

    SendRegistrationCode(RegistrationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.sendCode(execution.getProcessBusinessKey());
    }
}
