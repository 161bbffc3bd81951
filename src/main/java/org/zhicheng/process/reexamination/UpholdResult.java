package org.zhicheng.process.reexamination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.reexamination.ReexaminationSteps;

/** Leaves a result as it is, at {@code uphold-result} 维持结果. */
@ProcessBean
public class UpholdResult implements JavaDelegate {

    private final ReexaminationSteps steps;

    public UpholdResult(ReexaminationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.uphold(ReexaminationVariable.of(execution));
    }
}
