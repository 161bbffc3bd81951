package org.zhicheng.process.publicity;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.publicity.PublicitySteps;

/** Names the task when {@code confirm-result} is created: which case it is, without any personal data. */
@ProcessBean
public class NameConfirmation implements TaskListener {

    private final PublicitySteps steps;

    public NameConfirmation(PublicitySteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName(steps.taskName((String) task.getVariable(DeclarationProcess.DECLARATION_ID)));
    }
}
