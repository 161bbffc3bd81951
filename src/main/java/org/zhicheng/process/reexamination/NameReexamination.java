package org.zhicheng.process.reexamination;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.reexamination.ReexaminationSteps;

/** Names the task when {@code decide-re-examination} is created: which case it is, without any personal data. */
@ProcessBean
public class NameReexamination implements TaskListener {

    private final ReexaminationSteps steps;

    public NameReexamination(ReexaminationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName(steps.offered(ReexaminationVariable.of(task), task.getId()));
    }
}
