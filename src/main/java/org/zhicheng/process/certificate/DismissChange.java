package org.zhicheng.process.certificate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.certificate.change.ChangeSteps;
import org.zhicheng.process.engine.ProcessBean;

/** Ends a change that was not accepted, at {@code dismiss-change} 不予变更. */
@ProcessBean
public class DismissChange implements JavaDelegate {

    private final ChangeSteps steps;

    public DismissChange(ChangeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.dismiss(ChangeVariable.of(execution));
    }
}
