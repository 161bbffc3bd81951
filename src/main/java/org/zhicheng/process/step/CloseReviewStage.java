package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.ReviewSteps;

/** Closes the stage of review, at {@code close-review-stage} 完成审核环节. */
@ProcessBean
public class CloseReviewStage implements JavaDelegate {

    private final ReviewSteps steps;

    public CloseReviewStage(ReviewSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ReviewProcess.MORE_STAGES, steps.close(CaseStep.declarationId(execution)));
    }
}
