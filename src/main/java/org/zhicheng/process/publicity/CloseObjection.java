package org.zhicheng.process.publicity;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.publicity.objection.ObjectionSteps;

/** Tells what came of an objection, at {@code close-objection} 办结异议. */
@ProcessBean
public class CloseObjection implements JavaDelegate {

    private final ObjectionSteps steps;

    public CloseObjection(ObjectionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(ObjectionVariable.of(execution));
    }
}
