package org.zhicheng.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.LevelTables;

/**
 * Asks the tables of admission as they were deployed last, beside the engine: it would write a history of every question
 * that a list of levels asks.
 */
@Component
class EngineLevelTables implements LevelTables {

    private final RepositoryService repositoryService;
    private final DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

    EngineLevelTables(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    @Override
    public boolean examOnly(Map<String, Object> facts) {
        return first("exam-only", facts)
                .filter(row -> row.getEntry("rule") != null)
                .filter(row -> !Objects.equals("flag", row.getEntry("outcome")))
                .isPresent();
    }

    @Override
    public boolean byInitial(Map<String, Object> facts) {
        return first("eligibility", facts)
                .filter(row -> Boolean.FALSE.equals(row.getEntry("eligible")))
                .filter(row -> !Objects.equals("flag", row.getEntry("outcome")))
                .isEmpty();
    }

    private Optional<DmnDecisionResultEntries> first(String key, Map<String, Object> facts) {
        return engine.evaluateDecision(newest(key), facts).stream().findFirst();
    }

    private DmnDecision newest(String key) {
        String id = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        return read.computeIfAbsent(
                id, version -> engine.parseDecision(key, repositoryService.getDecisionModel(version)));
    }
}
