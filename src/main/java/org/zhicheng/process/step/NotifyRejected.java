package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.process.engine.ProcessBean;

/** Ends a rejected case and tells the applicant, at {@code notify-rejected} 通知审核不通过. */
@ProcessBean
public class NotifyRejected implements JavaDelegate {

    private final CaseLife life;

    public NotifyRejected(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.rejected(CaseStep.declarationId(execution));
    }
}
