package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cases may be approved together, as it is shipped: few. */
class ReviewBatchTableTest {

    private static final DecisionTable TABLE = new DecisionTable("review-batch");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            initial, technician,       false, 0, true
            initial, assistant,        false, 0, true
            """)
    void allowsTheSimplest(String business, String level, boolean resubmitted, int findings, boolean checksMatch) {
        Map<String, Object> row = row(business, level, resubmitted, findings, checksMatch);

        assertThat(row.get("allowed")).isEqualTo(true);
        assertThat(row.get("reason")).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            initial, assistant,        true,  0, true,  重新提交
            initial, assistant,        false, 1, true,  系统提示
            initial, technician,       false, 0, false, 核验结果
            initial, intermediate,     false, 0, true,  员级、助理级
            initial, senior,           false, 0, true,  员级、助理级
            review,  assistant,        false, 0, true,  员级、助理级
            review,  associate-senior, true,  3, false, 重新提交
            """)
    void saysWhyOthersAreDecidedOneByOne(
            String business, String level, boolean resubmitted, int findings, boolean checksMatch, String why) {
        Map<String, Object> row = row(business, level, resubmitted, findings, checksMatch);

        assertThat(row.get("allowed")).isEqualTo(false);
        assertThat(row.get("reason").toString()).contains(why);
    }

    private static Map<String, Object> row(
            String business, String level, boolean resubmitted, int findings, boolean checksMatch) {
        return TABLE.decide(Map.of(
                        "business", business,
                        "level", level,
                        "stage", "county-review",
                        "resubmitted", resubmitted,
                        "findings", findings,
                        "checksMatch", checksMatch))
                .getResultList()
                .get(0);
    }
}
