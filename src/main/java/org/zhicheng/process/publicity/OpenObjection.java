package org.zhicheng.process.publicity;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.step.CaseStep;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.publicity.objection.ObjectionSteps;

/**
 * Gives an objection its office and its term, at {@code open-objection} 登记异议. Its variables are local: of several
 * objections each has its own.
 */
@ProcessBean
public class OpenObjection implements JavaDelegate {

    private final ObjectionSteps steps;

    public OpenObjection(ObjectionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ObjectionSteps.Opened opened = steps.open(CaseStep.declarationId(execution));
        execution.setVariableLocal(ObjectionVariable.ID, opened.id());
        execution.setVariableLocal(PublicityProcess.OBJECTION_OFFICE, opened.office());
        execution.setVariableLocal(PublicityProcess.OBJECTION_DUE, Date.from(opened.dueAt()));
        execution.setVariableLocal(PublicityProcess.OBJECTION_OUTCOME, null);
    }
}
