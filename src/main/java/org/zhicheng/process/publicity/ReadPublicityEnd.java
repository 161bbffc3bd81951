package org.zhicheng.process.publicity;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.step.CaseStep;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.publicity.PublicitySteps;

/** Reads whether a publicity is over or was prolonged meanwhile, at {@code read-publicity-end} 核对公示期. */
@ProcessBean
public class ReadPublicityEnd implements JavaDelegate {

    private final PublicitySteps steps;

    public ReadPublicityEnd(PublicitySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PublicitySteps.Period period = steps.period(CaseStep.declarationId(execution));
        execution.setVariable(PublicityProcess.PUBLICITY_OVER, period.over());
        execution.setVariable(PublicityProcess.PUBLICITY_ENDS_AT, Date.from(period.endsAt()));
    }
}
