package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.CaseLife;

/** {@code record-withdrawal} 登记撤回: everything is open again. */
@ProcessBean
class RecordWithdrawal implements JavaDelegate {

    private final CaseLife life;

    RecordWithdrawal(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.withdrawn(CaseStep.declarationId(execution));
        execution.setVariable(DeclarationProcess.SUBMITTED, false);
        execution.setVariable(DeclarationProcess.RETURNED, false);
    }
}
