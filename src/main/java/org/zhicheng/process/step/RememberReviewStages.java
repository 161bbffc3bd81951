package org.zhicheng.process.step;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.table.DecisionRows;
import org.zhicheng.review.ReviewSteps;

/** Keeps the stages with the declaration, after {@code determine-review-stages} 确定审核流程. */
@ProcessBean
public class RememberReviewStages implements ExecutionListener {

    private final ReviewSteps steps;

    public RememberReviewStages(ReviewSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        steps.plan(CaseStep.declarationId(execution), DecisionRows.stages(result));
    }
}
