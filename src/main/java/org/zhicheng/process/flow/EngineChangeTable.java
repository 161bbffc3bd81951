package org.zhicheng.process.flow;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.change.ChangeKind;
import org.zhicheng.certificate.change.ChangeTable;

/** Asks {@code certificate-change-rules.dmn} as it was deployed last. */
@Component
class EngineChangeTable implements ChangeTable {

    private static final String KEY = "certificate-change-rules";

    private final DecisionTables tables;

    EngineChangeTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Ground> grounds(ChangeKind kind) {
        return tables.rows(tables.newest(KEY), Map.of("change", kind.code())).stream()
                .map(EngineChangeTable::ground)
                .toList();
    }

    private static Ground ground(Map<String, Object> row) {
        return new Ground(
                (String) row.get("ground"),
                (String) row.get("name"),
                ((Number) row.get("hearingDays")).intValue(),
                ((Number) row.get("banYears")).intValue());
    }
}
