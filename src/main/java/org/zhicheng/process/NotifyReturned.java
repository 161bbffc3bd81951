package org.zhicheng.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.CaseLife;
import org.zhicheng.declaration.Corrections;
import org.zhicheng.declaration.RequiredMaterials;
import org.zhicheng.declaration.ReviewRecord;

/** {@code notify-returned} 通知退回补正: sets the deadline anew at every return, and with it the reminder. */
@ProcessBean
class NotifyReturned implements JavaDelegate {

    private final CaseLife life;
    private final Corrections corrections;
    private final ReviewRecord reviews;
    private final RequiredMaterials requiredMaterials;

    NotifyReturned(CaseLife life, Corrections corrections, ReviewRecord reviews, RequiredMaterials requiredMaterials) {
        this.life = life;
        this.corrections = corrections;
        this.reviews = reviews;
        this.requiredMaterials = requiredMaterials;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String declarationId = CaseStep.declarationId(execution);
        Instant deadline = corrections.deadline(declarationId);
        requiredMaterials.tellAnew(declarationId);
        life.returned(
                declarationId, deadline, reviews.returnedItems(declarationId).size());
        execution.setVariable(DeclarationProcess.RETURNED, true);
        execution.setVariable(DeclarationProcess.CORRECTION_DEADLINE, Date.from(deadline));
        execution.setVariable(DeclarationProcess.CORRECTION_REMINDER_AT, Date.from(corrections.reminder(deadline)));
    }
}
