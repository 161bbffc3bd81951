package org.zhicheng.process.flow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.reexamination.ReexaminationTable;
import org.zhicheng.reexamination.Subject;

/** Asks {@code re-examination-rules.dmn} as it was deployed last. */
@Component
class EngineReexaminationTable implements ReexaminationTable {

    private static final String KEY = "re-examination-rules";

    private final DecisionTables tables;

    EngineReexaminationTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Terms ask(Map<String, Object> facts, Subject subject) {
        Map<String, Object> asked = new HashMap<>(facts);
        asked.put("subject", subject.code());
        Map<String, Object> row = tables.first(KEY, asked).orElseThrow();
        return new Terms(
                number(row, "askDays"),
                Boolean.TRUE.equals(row.get("officeAbove")),
                number(row, "dueDays"),
                number(row, "redoDays"));
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
