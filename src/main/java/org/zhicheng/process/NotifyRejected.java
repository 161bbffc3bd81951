package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.CaseLife;

/** {@code notify-rejected} 通知审核不通过. */
@ProcessBean
class NotifyRejected implements JavaDelegate {

    private final CaseLife life;

    NotifyRejected(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.rejected(CaseStep.declarationId(execution));
    }
}
