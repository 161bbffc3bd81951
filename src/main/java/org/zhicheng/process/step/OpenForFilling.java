package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.process.engine.ProcessBean;

/** Opens the case to its applicant before {@code fill-in-declaration} 填写申报. */
@ProcessBean
public class OpenForFilling implements ExecutionListener {

    private final CaseLife life;

    public OpenForFilling(CaseLife life) {
        this.life = life;
    }

    @Override
    public void notify(DelegateExecution execution) {
        life.openForFilling(CaseStep.declarationId(execution));
    }
}
