package org.zhicheng.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.zhicheng.declaration.RequiredMaterials;

/** After {@code determine-materials} 确定所需材料: what the table found is what the person is told. */
@ProcessBean
class RememberRequiredMaterials implements ExecutionListener {

    private static final String DECISION = "material-requirements";

    private final RequiredMaterials requiredMaterials;
    private final RepositoryService repositoryService;

    RememberRequiredMaterials(RequiredMaterials requiredMaterials, RepositoryService repositoryService) {
        this.requiredMaterials = requiredMaterials;
        this.repositoryService = repositoryService;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        String decision = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult()
                .getId();
        requiredMaterials.remember(CaseStep.declarationId(execution), decision, DecisionRows.requirements(result));
        execution.setVariable(DeclarationProcess.FACTS_CHANGED, false);
    }
}
