package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.process.engine.ProcessBean;

/** Ends a case whose time for corrections is over, at {@code record-lapse} 登记逾期放弃. */
@ProcessBean
public class RecordLapse implements JavaDelegate {

    private final CaseLife life;

    public RecordLapse(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.lapsed(CaseStep.declarationId(execution));
    }
}
