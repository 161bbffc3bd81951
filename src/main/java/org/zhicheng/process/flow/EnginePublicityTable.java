package org.zhicheng.process.flow;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.publicity.PublicityTable;

/** Asks {@code publicity-rules.dmn} as it was deployed last. */
@Component
class EnginePublicityTable implements PublicityTable {

    private static final String KEY = "publicity-rules";

    private final DecisionTables tables;

    EnginePublicityTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Ruling> ask(Map<String, Object> facts) {
        return tables.first(KEY, facts)
                .filter(row -> Boolean.TRUE.equals(row.get("published")))
                .map(EnginePublicityTable::ruling);
    }

    private static Ruling ruling(Map<String, Object> row) {
        return new Ruling(
                number(row, "days"),
                number(row, "shownDays"),
                number(row, "objectionDays"),
                number(row, "objectionMost"),
                Boolean.TRUE.equals(row.get("anonymous")),
                "task".equals(row.get("confirmation")),
                (String) row.get("confirmingOffice"),
                (String) row.get("obtained"));
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
