package org.zhicheng.process.flow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.change.CertificateProcess;
import org.zhicheng.certificate.change.ChangeFlow;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.CaseKeys;

/** Runs {@code certificate.bpmn}, with the business key of the case. */
@Component
class EngineChangeFlow implements ChangeFlow {

    private final RuntimeService runtimeService;
    private final CaseKeys caseKeys;

    EngineChangeFlow(RuntimeService runtimeService, CaseKeys caseKeys) {
        this.runtimeService = runtimeService;
        this.caseKeys = caseKeys;
    }

    @Override
    public String start(String changeId, String declarationId) {
        return runtimeService
                .startProcessInstanceByKey(
                        CertificateProcess.KEY,
                        caseKeys.of(declarationId),
                        Map.of(ChangeFlow.CHANGE_ID, changeId, DeclarationProcess.DECLARATION_ID, declarationId))
                .getId();
    }

    @Override
    public boolean stated(String instanceId) {
        return Correlation.reached(runtimeService
                .createMessageCorrelation(CertificateProcess.STATEMENT_MESSAGE)
                .processInstanceId(instanceId));
    }
}
