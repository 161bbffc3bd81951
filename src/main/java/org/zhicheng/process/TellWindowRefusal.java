package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.verification.VerificationSteps;

/** {@code tell-refusal} 短信告知未通过. */
@ProcessBean
class TellWindowRefusal implements JavaDelegate {

    private final VerificationSteps steps;

    TellWindowRefusal(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellDecision(execution.getProcessBusinessKey(), false);
    }
}
