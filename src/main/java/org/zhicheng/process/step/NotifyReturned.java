package org.zhicheng.process.step;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.CorrectionDeadlines;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.process.engine.ProcessBean;

/**
 * Sets the deadline and the reminder anew at every return and tells the applicant, at {@code notify-returned} 通知退回补正.
 */
@ProcessBean
public class NotifyReturned implements JavaDelegate {

    private final CaseLife life;
    private final CorrectionDeadlines deadlines;
    private final ReviewRecord reviews;
    private final MaterialDetermination materialDetermination;

    public NotifyReturned(
            CaseLife life,
            CorrectionDeadlines deadlines,
            ReviewRecord reviews,
            MaterialDetermination materialDetermination) {
        this.life = life;
        this.deadlines = deadlines;
        this.reviews = reviews;
        this.materialDetermination = materialDetermination;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String declarationId = CaseStep.declarationId(execution);
        Instant deadline = deadlines.deadline(declarationId);
        materialDetermination.tellAnew(declarationId);
        life.returned(
                declarationId, deadline, reviews.returnedItems(declarationId).size());
        execution.setVariable(DeclarationProcess.RETURNED, true);
        execution.setVariable(DeclarationProcess.CORRECTION_DEADLINE, Date.from(deadline));
        execution.setVariable(DeclarationProcess.CORRECTION_REMINDER_AT, Date.from(deadlines.reminder(deadline)));
    }
}
