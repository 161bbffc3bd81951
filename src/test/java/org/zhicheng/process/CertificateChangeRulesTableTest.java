package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

/** For what a certificate is revoked or corrected, as it is shipped, and what comes with it. */
class CertificateChangeRulesTableTest {

    private static final DecisionTable TABLE = new DecisionTable("certificate-change-rules");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @Test
    @Proves({"RK01", "RK03"})
    void whoeverCheatedIsHeardAndBannedForThreeYears() {
        assertThat(rows("revoke"))
                .filteredOn(row ->
                        List.of("false-materials", "plagiarism", "other-means").contains(row.get("ground")))
                .hasSize(3)
                .allSatisfy(
                        row -> assertThat(row).containsEntry("hearingDays", 10).containsEntry("banYears", 3));
    }

    @Test
    @Proves("RK01")
    void nobodyIsBannedForTheMistakesOfOffices() {
        assertThat(rows("revoke"))
                .filteredOn(row -> List.of("out-of-scope", "mistake").contains(row.get("ground")))
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row).containsEntry("hearingDays", 10).containsEntry("banYears", 0));
    }

    @Test
    @Proves("RK05")
    void aRevocationIsTakenBackAtOnce() {
        assertThat(rows("restore")).hasSize(2).allSatisfy(row -> assertThat(row)
                .containsEntry("hearingDays", 0)
                .containsEntry("banYears", 0));
    }

    @Test
    @Proves("CF09")
    void aWrongLetterIsCorrectedWithoutHearingAndBan() {
        assertThat(rows("correct")).hasSize(3).allSatisfy(row -> assertThat(row)
                .containsEntry("hearingDays", 0)
                .containsEntry("banYears", 0));
    }

    private static List<Map<String, Object>> rows(String change) {
        return TABLE.decide(Map.of("change", change)).getResultList();
    }
}
