package org.zhicheng.process.flow;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.zhicheng.process.engine.CaseKeys;
import org.zhicheng.publicity.PublicityFlow;
import org.zhicheng.publicity.PublicityProcess;

/** Tells {@code publicity.bpmn} of an objection. */
@Component
class EnginePublicityFlow implements PublicityFlow {

    private final RuntimeService runtimeService;
    private final CaseKeys caseKeys;

    EnginePublicityFlow(RuntimeService runtimeService, CaseKeys caseKeys) {
        this.runtimeService = runtimeService;
        this.caseKeys = caseKeys;
    }

    @Override
    public boolean objected(String declarationId) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseKeys.of(declarationId), PublicityProcess.KEY)
                .singleResult();
        return instance != null
                && Correlation.reached(runtimeService
                        .createMessageCorrelation(PublicityProcess.OBJECTION_MESSAGE)
                        .processInstanceId(instance.getId()));
    }
}
