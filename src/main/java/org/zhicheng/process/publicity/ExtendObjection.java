package org.zhicheng.process.publicity;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.publicity.objection.ObjectionSteps;

/** Gives the office more time for an objection, at {@code extend-objection} 延长核查期限. */
@ProcessBean
public class ExtendObjection implements JavaDelegate {

    private final ObjectionSteps steps;

    public ExtendObjection(ObjectionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PublicityProcess.OBJECTION_DUE, Date.from(steps.extend(ObjectionVariable.of(execution))));
    }
}
