package org.zhicheng.process.flow;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.review.batch.BatchTable;

/** Asks {@code review-batch.dmn} as it was deployed last. */
@Component
class EngineBatchTable implements BatchTable {

    private static final String KEY = "review-batch";

    private final DecisionTables tables;

    EngineBatchTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Ruling> ask(Map<String, Object> facts) {
        return tables.first(KEY, facts)
                .map(row -> new Ruling(Boolean.TRUE.equals(row.get("allowed")), (String) row.get("reason")));
    }
}
