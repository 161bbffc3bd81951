package org.zhicheng.process.publicity;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.step.CaseStep;
import org.zhicheng.publicity.PublicitySteps;
import org.zhicheng.publicity.objection.ObjectionSteps;

/** Ends a publicity because an objection was right, at {@code refuse-published} 公示不通过. */
@ProcessBean
public class RefusePublished implements JavaDelegate {

    private static final String REFUSED = "refused";

    private final PublicitySteps steps;
    private final ObjectionSteps objections;

    public RefusePublished(PublicitySteps steps, ObjectionSteps objections) {
        this.steps = steps;
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String declarationId = CaseStep.declarationId(execution);
        steps.refuse(declarationId);
        objections.settleOthers(declarationId);
        execution.setVariable(DeclarationProcess.PUBLICITY_OUTCOME, REFUSED);
    }
}
