package org.zhicheng.process.flow;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Decision tables as they were deployed last, asked beside the engine: it would write a history of every question, also
 * where somebody only looks.
 */
@Component
class NewestTables {

    private final RepositoryService repositoryService;
    private final DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

    NewestTables(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** The first row that holds. */
    Optional<DmnDecisionResultEntries> first(String key, Map<String, Object> facts) {
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
