package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.verification.VerificationSteps;

/** {@code tell-verified} 短信告知已通过. */
@ProcessBean
class TellWindowVerified implements JavaDelegate {

    private final VerificationSteps steps;

    TellWindowVerified(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellDecision(execution.getProcessBusinessKey(), true);
    }
}
