package org.zhicheng.process.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.step.CaseStep;
import org.zhicheng.review.reminder.StageReminders;

/** Reports a review that is still overdue to the office above, at {@code report-overdue-review} 上报上级单位. */
@ProcessBean
public class ReportOverdueReview implements JavaDelegate {

    private final StageReminders reminders;

    public ReportOverdueReview(StageReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.report(CaseStep.declarationId(execution));
    }
}
