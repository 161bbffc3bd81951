package org.zhicheng.process.flow;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.archive.ArchiveTable;

/** Asks {@code archive-rules.dmn} as it was deployed last. */
@Component
class EngineArchiveTable implements ArchiveTable {

    private static final String KEY = "archive-rules";

    private final DecisionTables tables;

    EngineArchiveTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Ruling> ask(Map<String, Object> facts) {
        return tables.first(KEY, facts)
                .filter(row -> Boolean.TRUE.equals(row.get("archived")))
                .map(row -> new Ruling(((Number) row.get("days")).intValue(), ((Number) row.get("years")).intValue()));
    }
}
