package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

/** Until when somebody may ask, and who looks again, as it is shipped. */
class ReexaminationRulesTableTest {

    private static final DecisionTable TABLE = new DecisionTable("re-examination-rules");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @Test
    @Proves("RV01")
    void aResultIsAskedAboutWithinTenWorkingDays() {
        assertThat(row("rejected")).containsEntry("askDays", 10).containsEntry("officeAbove", false);
        assertThat(row("approved")).containsEntry("askDays", 10).containsEntry("dueDays", 30);
    }

    @Test
    @Proves("RV02")
    void aRevocationIsLookedAtByTheOfficeAbove() {
        assertThat(row("revoked")).containsEntry("askDays", 10).containsEntry("officeAbove", true);
    }

    private static Map<String, Object> row(String subject) {
        return TABLE.decide(Map.of("subject", subject, "city", "320900")).getSingleResult();
    }
}
