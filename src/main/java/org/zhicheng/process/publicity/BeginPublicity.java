package org.zhicheng.process.publicity;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.step.CaseStep;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.publicity.PublicitySteps;

/** Publishes an approved case where the table wants it, at {@code begin-publicity} 发布公示. */
@ProcessBean
public class BeginPublicity implements JavaDelegate {

    private static final String PASSED = "passed";

    private final PublicitySteps steps;

    public BeginPublicity(PublicitySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<PublicitySteps.Period> period = steps.begin(CaseStep.declarationId(execution));
        execution.setVariable(DeclarationProcess.PUBLICITY_OUTCOME, PASSED);
        execution.setVariable(PublicityProcess.PUBLICITY_ASKED, period.isPresent());
        period.ifPresent(found -> execution.setVariable(PublicityProcess.PUBLICITY_ENDS_AT, Date.from(found.endsAt())));
    }
}
