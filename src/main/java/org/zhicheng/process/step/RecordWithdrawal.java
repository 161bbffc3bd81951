package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;

/** Takes a withdrawn case back to its applicant, at {@code record-withdrawal} 登记撤回; everything is open again. */
@ProcessBean
public class RecordWithdrawal implements JavaDelegate {

    private final CaseLife life;

    public RecordWithdrawal(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.withdrawn(CaseStep.declarationId(execution));
        execution.setVariable(DeclarationProcess.SUBMITTED, false);
        execution.setVariable(DeclarationProcess.RETURNED, false);
    }
}
