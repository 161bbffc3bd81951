package org.zhicheng.process.certificate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.certificate.change.ChangeSteps;
import org.zhicheng.process.engine.ProcessBean;

/** Makes a change that was accepted, at {@code carry-out-change} 办理变更. */
@ProcessBean
public class CarryOutChange implements JavaDelegate {

    private final ChangeSteps steps;

    public CarryOutChange(ChangeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.carryOut(ChangeVariable.of(execution));
    }
}
