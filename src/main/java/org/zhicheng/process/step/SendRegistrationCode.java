package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.account.registration.RegistrationSteps;
import org.zhicheng.process.engine.ProcessBean;

/** Sends the code by SMS, at {@code send-registration-code} 发送短信验证码 (A05). */
@ProcessBean
public class SendRegistrationCode implements JavaDelegate {

    private final RegistrationSteps steps;

    public SendRegistrationCode(RegistrationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.sendCode(execution.getProcessBusinessKey());
    }
}
