package org.zhicheng.process.publicity;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.publicity.objection.ObjectionSteps;

/** Names the task when {@code judge-objection} is created, and tells the objection which task judges it. */
@ProcessBean
public class NameObjectionTask implements TaskListener {

    private final ObjectionSteps steps;

    public NameObjectionTask(ObjectionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName(steps.atTask(ObjectionVariable.of(task), task.getId()));
    }
}
