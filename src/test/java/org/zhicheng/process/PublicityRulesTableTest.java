package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;

/** Which cases are published, as it is shipped: every 评审, no 初定. */
class PublicityRulesTableTest {

    private static final DecisionTable TABLE = new DecisionTable("publicity-rules");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @ParameterizedTest
    @Proves({"PB03", "PB05", "PB06", "CF01"})
    @CsvSource({"intermediate", "associate-senior", "senior"})
    void everyReviewIsPublishedForFiveWorkingDays(String level) {
        assertThat(row("review", level))
                .containsEntry("published", true)
                .containsEntry("days", 5)
                .containsEntry("shownDays", 5)
                .containsEntry("objectionDays", 10)
                .containsEntry("objectionMost", 30)
                .containsEntry("confirmation", "task")
                .containsEntry("obtained", "approval");
    }

    @ParameterizedTest
    @Proves("AR03")
    @CsvSource({"technician", "assistant", "intermediate"})
    void noInitialIsPublishedUnlessACitySaysSo(String level) {
        assertThat(row("initial", level)).containsEntry("published", false);
    }

    private static Map<String, Object> row(String business, String level) {
        return TABLE.decide(Map.of("business", business, "level", level, "city", "320900"))
                .getResultList()
                .get(0);
    }
}
