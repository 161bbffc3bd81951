package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A table as the engine reads it, which remembers the rows that were met. */
public final class DecisionTable {

    private final Set<String> met = new HashSet<>();
    private final String file;
    private final DmnEngine engine;
    private final DmnDecision decision;

    public DecisionTable(String key) {
        this.file = "/processes/" + key + ".dmn";
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .forEach(met::add);
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        this.engine = configuration.buildEngine();
        this.decision = engine.parseDecision(key, model());
    }

    public DmnDecisionResult decide(Map<String, Object> facts) {
        return engine.evaluateDecision(decision, facts);
    }

    /** The values that a column lists, by what it asks for. */
    List<String> allowed(String input) {
        return Dmn.readModelFromStream(model()).getModelElementsByType(Input.class).stream()
                .filter(column ->
                        column.getInputExpression().getText().getTextContent().equals(input))
                .flatMap(column -> Stream.of(
                        column.getInputValues().getText().getTextContent().split(",")))
                .map(value -> value.strip().replace("\"", ""))
                .toList();
    }

    public void assertThatEveryRowWasMet() {
        Set<String> rows = Dmn.readModelFromStream(model()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .collect(Collectors.toSet());
        assertThat(met).containsExactlyInAnyOrderElementsOf(rows);
    }

    private InputStream model() {
        try (InputStream model = DecisionTable.class.getResourceAsStream(file)) {
            return new ByteArrayInputStream(model.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
