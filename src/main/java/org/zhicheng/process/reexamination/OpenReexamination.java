package org.zhicheng.process.reexamination;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.reexamination.ReexaminationProcess;
import org.zhicheng.reexamination.ReexaminationSteps;

/** Gives a re-examination its office and its term, at {@code open-re-examination} 登记复查. */
@ProcessBean
public class OpenReexamination implements JavaDelegate {

    private final ReexaminationSteps steps;

    public OpenReexamination(ReexaminationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReexaminationSteps.Opened opened = steps.open(ReexaminationVariable.of(execution));
        execution.setVariable(ReexaminationProcess.OFFICE, opened.office());
        execution.setVariable(ReexaminationProcess.DUE_AT, Date.from(opened.dueAt()));
    }
}
