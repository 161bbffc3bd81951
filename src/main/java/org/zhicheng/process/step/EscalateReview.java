package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.review.ReviewSteps;

/** {@code escalate-review} 上报审核超期. */
@ProcessBean
public class EscalateReview implements JavaDelegate {

    private final ReviewSteps steps;

    public EscalateReview(ReviewSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.escalate(CaseStep.declarationId(execution));
    }
}
