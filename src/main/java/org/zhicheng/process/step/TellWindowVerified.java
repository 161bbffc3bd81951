package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.VerificationSteps;

/** {@code tell-verified} 短信告知已通过. */
@ProcessBean
public class TellWindowVerified implements JavaDelegate {

    private final VerificationSteps steps;

    public TellWindowVerified(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellDecision(execution.getProcessBusinessKey(), true);
    }
}
