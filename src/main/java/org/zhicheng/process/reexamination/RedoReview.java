package org.zhicheng.process.reexamination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.reexamination.ReexaminationSteps;

/** Lets a person declare again, at {@code redo-review} 重新评审. */
@ProcessBean
public class RedoReview implements JavaDelegate {

    private final ReexaminationSteps steps;

    public RedoReview(ReexaminationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.redo(ReexaminationVariable.of(execution));
    }
}
