package org.zhicheng.process.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.outlook.MaterialTable;
import org.zhicheng.process.engine.RememberingFeel;
import org.zhicheng.process.table.DecisionRows;
import org.zhicheng.text.Typed;

/**
 * Reads {@code material-requirements.dmn} row by row. A question about each specialty in each circumstance would be
 * thousands; the cells of one row can be asked one by one.
 */
@Component
class EngineMaterialTable implements MaterialTable {

    private static final String KEY = "material-requirements";

    private final DecisionTables tables;
    private final FeelEngine feel = new RememberingFeel();

    EngineMaterialTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public String newest() {
        return tables.newest(KEY);
    }

    @Override
    public List<Row> rows(String version) {
        DmnDecision decision = tables.table(version);
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        return table.getRules().stream().map(rule -> row(table, rule)).toList();
    }

    private Row row(DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule) {
        Map<String, Predicate<Object>> conditions = new HashMap<>();
        for (int column = 0; column < table.getInputs().size(); column++) {
            String cell = rule.getConditions().get(column).getExpression();
            if (!Typed.nothing(cell) && !Typed.trimmed(cell).equals("-")) {
                DmnDecisionTableInputImpl input = table.getInputs().get(column);
                // two columns may be about one fact
                conditions.merge(
                        input.getExpression().getExpression(), value -> holds(input, cell, value), Predicate::and);
            }
        }
        Map<String, Object> outputs = new HashMap<>();
        for (int column = 0; column < table.getOutputs().size(); column++) {
            String cell = rule.getConclusions().get(column).getExpression();
            Object value =
                    Typed.nothing(cell) ? null : feel.evaluateSimpleExpression(cell, Variables.emptyVariableContext());
            outputs.put(table.getOutputs().get(column).getOutputName(), value);
        }
        return new Row(DecisionRows.requirements(List.of(outputs)).get(0), Map.copyOf(conditions));
    }

    private boolean holds(DmnDecisionTableInputImpl input, String cell, Object value) {
        return feel.evaluateSimpleUnaryTests(
                cell,
                input.getInputVariable(),
                Variables.createVariables()
                        .putValue(input.getInputVariable(), value)
                        .asVariableContext());
    }
}
