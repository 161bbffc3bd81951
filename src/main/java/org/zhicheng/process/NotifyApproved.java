package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.CaseLife;

/** {@code notify-approved} 通知审核通过. */
@ProcessBean
class NotifyApproved implements JavaDelegate {

    private final CaseLife life;

    NotifyApproved(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.approved(CaseStep.declarationId(execution));
    }
}
