package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.CaseLife;

/** {@code record-lapse} 登记逾期放弃. */
@ProcessBean
class RecordLapse implements JavaDelegate {

    private final CaseLife life;

    RecordLapse(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.lapsed(CaseStep.declarationId(execution));
    }
}
