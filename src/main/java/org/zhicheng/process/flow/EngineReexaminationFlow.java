package org.zhicheng.process.flow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.CaseKeys;
import org.zhicheng.reexamination.ReexaminationFlow;
import org.zhicheng.reexamination.ReexaminationProcess;

/** Runs {@code re-examination.bpmn}, with the business key of the case. */
@Component
class EngineReexaminationFlow implements ReexaminationFlow {

    private final RuntimeService runtimeService;
    private final CaseKeys caseKeys;

    EngineReexaminationFlow(RuntimeService runtimeService, CaseKeys caseKeys) {
        this.runtimeService = runtimeService;
        this.caseKeys = caseKeys;
    }

    @Override
    public String start(String reexaminationId, String declarationId) {
        return runtimeService
                .startProcessInstanceByKey(
                        ReexaminationProcess.KEY,
                        caseKeys.of(declarationId),
                        Map.of(REEXAMINATION_ID, reexaminationId, DeclarationProcess.DECLARATION_ID, declarationId))
                .getId();
    }
}
