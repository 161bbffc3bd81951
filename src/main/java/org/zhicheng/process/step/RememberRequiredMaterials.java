package org.zhicheng.process.step;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.table.DecisionRows;

/**
 * Keeps the materials that the table asked for, after {@code determine-materials} 确定所需材料; the person is shown these.
 */
@ProcessBean
public class RememberRequiredMaterials implements ExecutionListener {

    private final MaterialDetermination materialDetermination;

    public RememberRequiredMaterials(MaterialDetermination materialDetermination) {
        this.materialDetermination = materialDetermination;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        materialDetermination.remember(CaseStep.declarationId(execution), DecisionRows.requirements(result));
        execution.setVariable(DeclarationProcess.FACTS_CHANGED, false);
    }
}
