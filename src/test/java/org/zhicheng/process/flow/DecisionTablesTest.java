package org.zhicheng.process.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.process.engine.ModelChanges;

/** Which version of a table answers, and how often it is asked. */
class DecisionTablesTest {

    private ProcessEngine engine;
    private RepositoryService repository;
    private DecisionTables tables;

    @BeforeEach
    void start() {
        ModelChanges changes = new ModelChanges();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("tables");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setCustomPostDeployers(List.of(changes));
        configuration.setCustomPostCommandInterceptorsTxRequired(List.of(changes.deletions()));
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        repository = engine.getRepositoryService();
        tables = new DecisionTables(repository, changes);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void theNewestVersionAnswersFromItsDeploymentOn() {
        deploy("initial");
        String before = tables.newest("greeting");
        assertThat(tables.first("greeting", Map.of("who", "a"))).contains(Map.of("words", "initial"));

        String deployed = deploy("later");
        assertThat(tables.first("greeting", Map.of("who", "a"))).contains(Map.of("words", "later"));
        assertThat(tables.rows(before, Map.of("who", "a")))
                .as("who was told by the version before")
                .containsExactly(Map.of("words", "initial"));

        repository.deleteDeployment(deployed, true);
        assertThat(tables.first("greeting", Map.of("who", "a"))).contains(Map.of("words", "initial"));
    }

    @Test
    void theSameQuestionIsAnsweredOnce() {
        deploy("initial");
        String version = tables.newest("greeting");

        assertThat(tables.rows(version, new HashMap<>(Map.of("who", "a"))))
                .isSameAs(tables.rows(version, Map.of("who", "a")));
    }

    /** What a table says of one specialty it says of each, unless it asks for the specialty. */
    @Test
    void whatATableDoesNotMentionAsksNothingNew() {
        deploy("initial");
        String version = tables.newest("greeting");

        assertThat(tables.rows(version, Map.of("who", "a", "specialty", "05-09-01-01")))
                .isSameAs(tables.rows(version, Map.of("who", "a", "specialty", "05-09-01-02")));
        assertThat(tables.rows(version, Map.of("who", "b", "specialty", "05-09-01-01")))
                .isEmpty();
    }

    @Test
    void whatIsRememberedCannotBeChanged() {
        deploy("initial");
        Map<String, Object> facts = new HashMap<>();
        facts.put("who", "a");
        Map<String, Object> row = tables.first("greeting", facts).orElseThrow();
        assertThatThrownBy(() -> row.put("words", "changed")).isInstanceOf(UnsupportedOperationException.class);

        facts.put("who", null);
        assertThat(tables.first("greeting", facts)).isEmpty();
        assertThat(tables.first("greeting", Map.of("who", "a"))).contains(Map.of("words", "initial"));
    }

    /** @return the id of the deployment */
    private String deploy(String words) {
        return repository
                .createDeployment()
                .addString("greeting.dmn", """
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
                            namespace="http://camunda.org/schema/1.0/dmn">
                          <decision id="greeting" name="greeting">
                            <decisionTable id="table" hitPolicy="FIRST">
                              <input id="i"><inputExpression id="ie" typeRef="string"><text>who</text></inputExpression></input>
                              <output id="o" name="words" typeRef="string"/>
                              <rule id="r"><inputEntry id="in"><text>"a"</text></inputEntry>
                                <outputEntry id="out"><text>"%s"</text></outputEntry></rule>
                            </decisionTable>
                          </decision>
                        </definitions>
                        """.formatted(words))
                .deploy()
                .getId();
    }
}
