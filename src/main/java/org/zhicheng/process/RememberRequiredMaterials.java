package org.zhicheng.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.zhicheng.declaration.RequiredMaterials;

/** After {@code determine-materials} 确定所需材料: what the table found is what the person is told. */
@ProcessBean
class RememberRequiredMaterials implements ExecutionListener {

    private final RequiredMaterials requiredMaterials;

    RememberRequiredMaterials(RequiredMaterials requiredMaterials) {
        this.requiredMaterials = requiredMaterials;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        requiredMaterials.remember(CaseStep.declarationId(execution), DecisionRows.requirements(result));
        execution.setVariable(DeclarationProcess.FACTS_CHANGED, false);
    }
}
