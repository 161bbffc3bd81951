package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.VerificationProcess;
import org.zhicheng.verification.VerificationSteps;

/** Counts the failures of the day, at {@code count-failures} 检查当日次数 (V04). */
@ProcessBean
public class CountVerificationFailures implements JavaDelegate {

    private final VerificationSteps steps;

    public CountVerificationFailures(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(VerificationProcess.MAY_TRY, steps.mayTry(execution.getProcessBusinessKey()));
    }
}
