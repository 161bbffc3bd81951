package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.process.engine.ProcessBean;

/** Reminds the applicant of the deadline, at {@code remind-applicant} 提醒补正. */
@ProcessBean
public class RemindApplicant implements JavaDelegate {

    private final CaseLife life;

    public RemindApplicant(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.remindedToCorrect(CaseStep.declarationId(execution));
    }
}
