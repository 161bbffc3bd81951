package org.zhicheng.process.reexamination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.reexamination.ReexaminationSteps;

/** Corrects a result, at {@code correct-result} 更正结果. */
@ProcessBean
public class CorrectResult implements JavaDelegate {

    private final ReexaminationSteps steps;

    public CorrectResult(ReexaminationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.correct(ReexaminationVariable.of(execution));
    }
}
