package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.VerificationSteps;

/** {@code tell-refusal} 短信告知未通过. */
@ProcessBean
public class TellWindowRefusal implements JavaDelegate {

    private final VerificationSteps steps;

    public TellWindowRefusal(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellDecision(execution.getProcessBusinessKey(), false);
    }
}
