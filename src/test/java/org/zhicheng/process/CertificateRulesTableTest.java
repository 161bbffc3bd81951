package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;

/** Which cases get an electronic certificate, as it is shipped: all. */
class CertificateRulesTableTest {

    private static final DecisionTable TABLE = new DecisionTable("certificate-rules");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @ParameterizedTest
    @Proves("CF03")
    @CsvSource({"initial, technician", "initial, assistant", "review, intermediate", "review, senior"})
    void issuesOneForEveryApprovedCase(String business, String level) {
        Map<String, Object> row = TABLE.decide(Map.of("business", business, "level", level))
                .getResultList()
                .get(0);

        assertThat(row).containsEntry("issued", true).containsEntry("pattern", "{year}{division}{level}{serial}");
    }
}
