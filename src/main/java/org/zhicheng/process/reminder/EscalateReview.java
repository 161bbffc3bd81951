package org.zhicheng.process.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.step.CaseStep;
import org.zhicheng.review.reminder.StageReminders;

/** Tells the head of the office that a review is overdue, at {@code escalate-review} 通知单位负责人. */
@ProcessBean
public class EscalateReview implements JavaDelegate {

    private final StageReminders reminders;

    public EscalateReview(StageReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.escalate(CaseStep.declarationId(execution));
    }
}
