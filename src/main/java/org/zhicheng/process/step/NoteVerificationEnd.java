package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.VerificationSteps;

/** Notes the outcome at every end event of 实人认证, by the event's id. */
@ProcessBean
public class NoteVerificationEnd implements ExecutionListener {

    private final VerificationSteps steps;

    public NoteVerificationEnd(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        steps.end(execution.getProcessBusinessKey(), execution.getCurrentActivityId());
    }
}
