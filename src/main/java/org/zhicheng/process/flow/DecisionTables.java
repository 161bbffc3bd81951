package org.zhicheng.process.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.zhicheng.process.engine.ModelChanges;
import org.zhicheng.process.engine.RememberingFeel;
import org.zhicheng.sql.KeptValues;

/**
 * Asks decision tables beside the engine, which would write a history of every question, even of a mere look. One
 * version of a table always gives the same answer to the same facts, so that its answers are remembered: by the facts
 * that it mentions at all, for what it says of one specialty it says of each that it does not ask for.
 */
@Component
class DecisionTables {

    private static final int MOST_REMEMBERED = 5_000;

    private final RepositoryService repositoryService;
    private final DmnEngine engine;
    private final Map<String, Table> read = new ConcurrentHashMap<>();
    private final KeptValues<String, String> newest;
    private final ConcurrentLruCache<Question, List<Map<String, Object>>> answers =
            new ConcurrentLruCache<>(MOST_REMEMBERED, this::evaluate);

    private record Question(String version, Map<String, Object> facts) {}

    /**
     * A version of a table, read once.
     *
     * @param mentioned for each fact that was ever given, whether the text has it: the text is long, and questions many
     */
    private record Table(DmnDecision decision, String text, Map<String, Boolean> mentioned) {

        boolean mentions(String fact) {
            return mentioned.computeIfAbsent(fact, text::contains);
        }
    }

    DecisionTables(RepositoryService repositoryService, ModelChanges changes) {
        this.repositoryService = repositoryService;
        this.newest = new KeptValues<>(changes.committed(), this::ask);
        this.engine = new DefaultDmnEngineConfiguration()
                .feelEngineFactory(RememberingFeel::new)
                .buildEngine();
    }

    /** Returns the first row that matches, by the version that was deployed last. */
    Optional<Map<String, Object>> first(String key, Map<String, Object> facts) {
        return rows(newest(key), facts).stream().findFirst();
    }

    /**
     * Returns the rows that match.
     *
     * @param version the id of a decision definition
     * @return the outputs of each row by name: texts, numbers and booleans, nothing that could be changed
     */
    List<Map<String, Object>> rows(String version, Map<String, Object> facts) {
        Table table = read(version);
        Map<String, Object> mentioned = new HashMap<>(facts);
        mentioned.keySet().removeIf(fact -> !table.mentions(fact));
        return answers.get(new Question(version, Collections.unmodifiableMap(mentioned)));
    }

    /** Returns the version that was deployed last: on this server at once, on others within a second. */
    String newest(String key) {
        return newest.get(key);
    }

    private String ask(String key) {
        return repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private List<Map<String, Object>> evaluate(Question question) {
        return engine.evaluateDecision(table(question.version()), question.facts()).getResultList().stream()
                .map(DecisionTables::plain)
                .toList();
    }

    /** Returns the table itself, as the engine read it. */
    DmnDecision table(String version) {
        return read(version).decision();
    }

    private Table read(String version) {
        return read.computeIfAbsent(version, this::parsed);
    }

    private Table parsed(String version) {
        String key = repositoryService.getDecisionDefinition(version).getKey();
        try (InputStream model = repositoryService.getDecisionModel(version)) {
            byte[] bytes = model.readAllBytes();
            return new Table(
                    engine.parseDecision(key, new ByteArrayInputStream(bytes)),
                    new String(bytes, StandardCharsets.UTF_8),
                    new ConcurrentHashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new HashMap<>(row);
        plain.replaceAll((name, value) ->
                value == null || value instanceof Boolean || value instanceof Number ? value : value.toString());
        return Collections.unmodifiableMap(plain);
    }
}
