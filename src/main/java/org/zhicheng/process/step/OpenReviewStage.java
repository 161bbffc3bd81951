package org.zhicheng.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.ReviewSteps;

/** {@code open-review-stage} 进入审核环节: tells the task whose turn it is, and until when. */
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
    }
}
