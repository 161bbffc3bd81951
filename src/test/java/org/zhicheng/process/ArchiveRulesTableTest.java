package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;

/** What is archived and for how long, as it is shipped: everything that has ended. */
class ArchiveRulesTableTest {

    private static final DecisionTable TABLE = new DecisionTable("archive-rules");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @ParameterizedTest
    @Proves({"AR01", "AR02"})
    @CsvSource({"approved, 1, 0", "rejected, 30, 30", "lapsed, 30, 10"})
    void everyEndedCaseIsArchivedForItsTerm(String outcome, int days, int years) {
        Map<String, Object> row = TABLE.decide(Map.of("outcome", outcome, "business", "initial", "level", "assistant"))
                .getResultList()
                .get(0);

        assertThat(row)
                .containsEntry("archived", true)
                .containsEntry("days", days)
                .containsEntry("years", years);
    }
}
