package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.review.ReviewSteps;

/** {@code remind-reviewers} 提醒审核人员. */
@ProcessBean
public class RemindReviewers implements JavaDelegate {

    private final ReviewSteps steps;

    public RemindReviewers(ReviewSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remind(CaseStep.declarationId(execution));
    }
}
