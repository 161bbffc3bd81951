package org.zhicheng.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.MaterialDecision;
import org.zhicheng.material.MaterialRequirement;

/** Asks a version of {@code material-requirements.dmn} outside the process, while the person is typing. */
@Component
class EngineMaterialDecision implements MaterialDecision {

    private final DecisionService decisionService;

    EngineMaterialDecision(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    @Override
    public List<MaterialRequirement> decide(String decisionDefinitionId, Map<String, Object> facts) {
        return DecisionRows.requirements(decisionService
                .evaluateDecisionById(decisionDefinitionId)
                .variables(facts)
                .evaluate());
    }
}
