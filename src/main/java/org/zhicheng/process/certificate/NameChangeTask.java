package org.zhicheng.process.certificate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.zhicheng.certificate.change.ChangeSteps;
import org.zhicheng.process.engine.ProcessBean;

/** Names the task when {@code decide-change} is created: which case it is, without any personal data. */
@ProcessBean
public class NameChangeTask implements TaskListener {

    private final ChangeSteps steps;

    public NameChangeTask(ChangeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName(steps.taskName(ChangeVariable.of(task)));
    }
}
