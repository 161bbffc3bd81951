package org.zhicheng.process.trial;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.ConcurrentLruCache;
import org.zhicheng.declaration.trial.TrialTable;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.model.UndeployedTable;

/** Asks a changed table and the one in use the same question. */
final class EngineTrialTable implements TrialTable {

    private static final int MOST_REMEMBERED = 1_000;

    private final DmnEngine engine;
    private final UndeployedTable changed;
    private final InUse inUse;
    private final Messages messages;
    /** Many cases are alike in all that a table looks at. */
    private final ConcurrentLruCache<Map<String, Object>, Answers> answers =
            new ConcurrentLruCache<>(MOST_REMEMBERED, this::answer);

    /** @param text the file of the version in use */
    record InUse(DmnDecision decision, String text, int version) {}

    EngineTrialTable(DmnEngine engine, UndeployedTable changed, InUse inUse, Messages messages) {
        this.engine = engine;
        this.changed = changed;
        this.inUse = inUse;
        this.messages = messages;
    }

    @Override
    public int version() {
        return inUse.version();
    }

    @Override
    public String key() {
        return changed.decision().getKey();
    }

    @Override
    public String name() {
        return changed.decision().getName();
    }

    @Override
    public String unique() {
        return changed.unique();
    }

    @Override
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        outputs(changed.decision()).forEach(output -> labels.put(output.getOutputName(), label(output)));
        outputs(inUse.decision()).forEach(output -> labels.putIfAbsent(output.getOutputName(), label(output)));
        return labels;
    }

    @Override
    public Answers ask(Map<String, Object> facts) {
        Map<String, Object> named = new HashMap<>(facts);
        named.keySet()
                .removeIf(
                        name -> !changed.text().contains(name) && !inUse.text().contains(name));
        return answers.get(named);
    }

    private Answers answer(Map<String, Object> facts) {
        return new Answers(
                rows(inUse.decision(), facts, "trial.fails.in-use"),
                rows(changed.decision(), facts, "trial.fails.changed"));
    }

    private List<Map<String, Object>> rows(DmnDecision decision, Map<String, Object> facts, String failure) {
        try {
            return engine.evaluateDecision(decision, facts).getResultList().stream()
                    .map(EngineTrialTable::plain)
                    .toList();
        } catch (DmnEngineException | FeelException e) {
            String root = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
            throw new UnansweredException(messages.say(failure, root), e);
        }
    }

    private static List<DmnDecisionTableOutputImpl> outputs(DmnDecision decision) {
        return decision.getDecisionLogic() instanceof DmnDecisionTableImpl table ? table.getOutputs() : List.of();
    }

    private static String label(DmnDecisionTableOutputImpl output) {
        return output.getName() == null ? output.getOutputName() : output.getName();
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new HashMap<>(row);
        plain.replaceAll((name, value) ->
                value == null || value instanceof Boolean || value instanceof Number ? value : value.toString());
        return plain;
    }
}
