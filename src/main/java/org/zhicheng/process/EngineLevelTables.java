package org.zhicheng.process;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.LevelTables;

/** What the tables of admission say of a level, whoever declares it. */
@Component
class EngineLevelTables implements LevelTables {

    private final NewestTables tables;

    EngineLevelTables(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean examOnly(Map<String, Object> facts) {
        return tables.first("exam-only", facts)
                .filter(row -> row.getEntry("rule") != null)
                .filter(row -> !Objects.equals("flag", row.getEntry("outcome")))
                .isPresent();
    }

    @Override
    public boolean byInitial(Map<String, Object> facts) {
        return tables.first("eligibility", facts)
                .filter(row -> Boolean.FALSE.equals(row.getEntry("eligible")))
                .filter(row -> !Objects.equals("flag", row.getEntry("outcome")))
                .isEmpty();
    }
}
