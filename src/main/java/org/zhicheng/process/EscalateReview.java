package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.review.ReviewSteps;

/** {@code escalate-review} 上报审核超期. */
@ProcessBean
class EscalateReview implements JavaDelegate {

    private final ReviewSteps steps;

    EscalateReview(ReviewSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.escalate(CaseStep.declarationId(execution));
    }
}
