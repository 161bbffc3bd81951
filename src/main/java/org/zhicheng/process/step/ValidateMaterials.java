package org.zhicheng.process.step;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.applicant.MaterialValidation;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.CorrectionDeadlines;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;

/** Opens every PDF again and checks every rule, at {@code validate-materials} 校验申报材料. */
@ProcessBean
public class ValidateMaterials implements JavaDelegate {

    private final MaterialValidation check;
    private final CaseLife life;
    private final CorrectionDeadlines deadlines;

    public ValidateMaterials(MaterialValidation check, CaseLife life, CorrectionDeadlines deadlines) {
        this.check = check;
        this.life = life;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean complete = check.complete(CaseStep.declarationId(execution));
        execution.setVariable(DeclarationProcess.COMPLETE, complete);
        if (!complete && Boolean.TRUE.equals(execution.getVariable(DeclarationProcess.RETURNED))) {
            extend(execution);
        }
    }

    /**
     * Gives more time to an applicant who resubmitted in time, so that a late finding of the checks does not let the
     * case lapse.
     */
    private void extend(DelegateExecution execution) {
        Instant before = ((Date) execution.getVariable(DeclarationProcess.CORRECTION_DEADLINE)).toInstant();
        Instant deadline = deadlines.extended(before);
        execution.setVariable(DeclarationProcess.CORRECTION_DEADLINE, Date.from(deadline));
        execution.setVariable(DeclarationProcess.CORRECTION_REMINDER_AT, Date.from(deadlines.nextReminder(deadline)));
        life.extendCorrection(CaseStep.declarationId(execution), deadline);
    }
}
