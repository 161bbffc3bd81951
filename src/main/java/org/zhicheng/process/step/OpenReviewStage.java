package org.zhicheng.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.ReviewSteps;

/** Opens a stage of review, at {@code open-review-stage} 进入审核环节, and gives its task the office and the due dates. */
@ProcessBean
public class OpenReviewStage implements JavaDelegate {

    private final ReviewSteps steps;

    public OpenReviewStage(ReviewSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewSteps.OpenStage stage = steps.open(CaseStep.declarationId(execution));
        execution.setVariable(ReviewProcess.STAGE_GROUP, stage.candidateGroup());
        execution.setVariable(ReviewProcess.STAGE_DUE, Date.from(stage.dueAt()));
        execution.setVariable(ReviewProcess.STAGE_REMINDER_AT, Date.from(stage.remindAt()));
        execution.setVariable(ReviewProcess.STAGE_REPORT_AT, Date.from(stage.reportAt()));
    }
}
