package org.zhicheng.process.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.step.CaseStep;
import org.zhicheng.review.reminder.StageReminders;

/** Reminds the office that has the case, at {@code remind-reviewers} 提醒审核人员. */
@ProcessBean
public class RemindReviewers implements JavaDelegate {

    private final StageReminders reminders;

    public RemindReviewers(StageReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remind(CaseStep.declarationId(execution));
    }
}
