package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.CaseLife;

/** {@code remind-applicant} 提醒补正. */
@ProcessBean
class RemindApplicant implements JavaDelegate {

    private final CaseLife life;

    RemindApplicant(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.remindedToCorrect(CaseStep.declarationId(execution));
    }
}
