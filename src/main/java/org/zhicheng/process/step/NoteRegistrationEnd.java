package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.zhicheng.account.registration.RegistrationSteps;
import org.zhicheng.process.engine.ProcessBean;

/** Notes the outcome at every end event of 个人注册, by the event's id; nothing personal remains. */
@ProcessBean
public class NoteRegistrationEnd implements ExecutionListener {

    private final RegistrationSteps steps;

    public NoteRegistrationEnd(RegistrationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        steps.end(execution.getProcessBusinessKey(), execution.getCurrentActivityId());
    }
}
