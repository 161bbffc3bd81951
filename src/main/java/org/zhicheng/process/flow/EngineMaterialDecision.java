package org.zhicheng.process.flow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.check.MaterialDecision;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.process.table.DecisionRows;

/** Asks a version of {@code material-requirements.dmn} outside the process, while the person is typing. */
@Component
class EngineMaterialDecision implements MaterialDecision {

    private static final String KEY = "material-requirements";

    private final DecisionTables tables;
    private final RepositoryService repositoryService;

    EngineMaterialDecision(DecisionTables tables, RepositoryService repositoryService) {
        this.tables = tables;
        this.repositoryService = repositoryService;
    }

    @Override
    public String newest() {
        return tables.newest(KEY);
    }

    @Override
    public boolean exists(String decisionDefinitionId) {
        return repositoryService
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionId(decisionDefinitionId)
                        .count()
                > 0;
    }

    @Override
    public List<MaterialRequirement> decide(String decisionDefinitionId, Map<String, Object> facts) {
        return MaterialRequirements.oneForEachSlot(DecisionRows.requirements(tables.rows(decisionDefinitionId, facts)));
    }
}
