package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.review.ReviewSteps;

/** Names the task when {@code review-stage} is created: reviewers see which case it is, without any personal data. */
@ProcessBean
public class NameReviewTask implements TaskListener {

    private final ReviewSteps steps;

    public NameReviewTask(ReviewSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName(steps.taskName((String) task.getVariable(DeclarationProcess.DECLARATION_ID)));
    }
}
