package org.zhicheng.process.publicity;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.step.CaseStep;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.publicity.PublicitySteps;

/** Ends a publicity that nobody objects to any more, at {@code close-publicity} 结束公示. */
@ProcessBean
public class ClosePublicity implements JavaDelegate {

    private final PublicitySteps steps;

    public ClosePublicity(PublicitySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> office = steps.close(CaseStep.declarationId(execution));
        execution.setVariable(PublicityProcess.CONFIRMATION_ASKED, office.isPresent());
        office.ifPresent(group -> execution.setVariable(PublicityProcess.CONFIRMING_OFFICE, group));
    }
}
