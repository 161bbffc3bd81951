package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.zhicheng.declaration.CaseLife;

/** Before {@code fill-in-declaration} 填写申报: the applicant's turn begins. */
@ProcessBean
class OpenForFilling implements ExecutionListener {

    private final CaseLife life;

    OpenForFilling(CaseLife life) {
        this.life = life;
    }

    @Override
    public void notify(DelegateExecution execution) {
        life.openForFilling(CaseStep.declarationId(execution));
    }
}
