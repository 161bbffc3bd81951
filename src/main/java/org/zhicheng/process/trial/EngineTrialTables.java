package org.zhicheng.process.trial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.zhicheng.declaration.trial.TrialTable;
import org.zhicheng.declaration.trial.TrialTables;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.engine.RememberingFeel;
import org.zhicheng.process.model.UndeployedTable;
import org.zhicheng.process.model.UndeployedTables;
import org.zhicheng.process.trial.EngineTrialTable.InUse;

/** Reads a changed table and the one in use by a DMN engine of their own, which has no database. */
@Component
class EngineTrialTables implements TrialTables {

    private static final int MOST_REMEMBERED = 4;

    private final RepositoryService repositoryService;
    private final UndeployedTables undeployed;
    private final Messages messages;
    /** The parts of one trial ask the same table; to read and check it takes longer than to ask it. */
    private final ConcurrentLruCache<Pair, TrialTable> read = new ConcurrentLruCache<>(MOST_REMEMBERED, this::read);

    private final DmnEngine engine = new DefaultDmnEngineConfiguration()
            .feelEngineFactory(RememberingFeel::new)
            .buildEngine();

    EngineTrialTables(RepositoryService repositoryService, UndeployedTables undeployed, Messages messages) {
        this.repositoryService = repositoryService;
        this.undeployed = undeployed;
        this.messages = messages;
    }

    /** @param newest the ids of the versions in use: a table deployed meanwhile is another comparison */
    private record Pair(String fileName, String text, Set<String> newest) {}

    @Override
    public TrialTable read(String fileName, String text) {
        Set<String> newest = repositoryService.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getId)
                .collect(Collectors.toSet());
        return read.get(new Pair(fileName, text, newest));
    }

    private TrialTable read(Pair pair) {
        UndeployedTable changed = undeployed.read(engine, pair.fileName(), pair.text());
        DecisionDefinition inUse = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(changed.decision().getKey())
                .latestVersion()
                .singleResult();
        byte[] model = model(inUse);
        return new EngineTrialTable(
                engine,
                changed,
                new InUse(
                        engine.parseDecision(inUse.getKey(), new ByteArrayInputStream(model)),
                        new String(model, StandardCharsets.UTF_8),
                        inUse.getVersion()),
                messages);
    }

    private byte[] model(DecisionDefinition inUse) {
        try (InputStream model = repositoryService.getDecisionModel(inUse.getId())) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
