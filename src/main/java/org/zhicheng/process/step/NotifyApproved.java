package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.process.engine.ProcessBean;

/** Ends an approved case and tells the applicant, at {@code notify-approved} 通知审核通过. */
@ProcessBean
public class NotifyApproved implements JavaDelegate {

    private final CaseLife life;

    public NotifyApproved(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.approved(CaseStep.declarationId(execution));
    }
}
