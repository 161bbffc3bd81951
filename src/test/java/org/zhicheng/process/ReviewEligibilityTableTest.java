package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H04 for 评审: education, the title at hand and the years in it. */
class ReviewEligibilityTableTest {

    private static final DecisionTable TABLE = new DecisionTable("review-eligibility");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            bachelor,  ,                 0,   0, technician,       true
            college,   ,                 0,   1, technician,       true
            secondary, ,                 0, 0.9, technician,       false
            master,    ,                 0,   0, assistant,        true
            bachelor,  ,                 0,   1, assistant,        true
            college,   technician,       2,   3, assistant,        true
            college,   technician,     1.9,   3, assistant,        false
            secondary, technician,       4,   9, assistant,        true
            doctor,    ,                 0,   0, intermediate,     true
            master,    assistant,        2,   2, intermediate,     true
            bachelor,  assistant,        4,   5, intermediate,     true
            bachelor,  assistant,      3.9,   5, intermediate,     false
            college,   assistant,        4,   9, intermediate,     true
            secondary, assistant,        5,   9, intermediate,     true
            doctor,    intermediate,     2,   2, associate-senior, true
            bachelor,  intermediate,     5,   9, associate-senior, true
            college,   intermediate,     9,  20, associate-senior, false
            bachelor,  associate-senior, 5,  15, senior,           true
            bachelor,  intermediate,     9,  15, senior,           false
            """)
    void holdsForEachLevel(
            String degree, String title, double titleYears, double workYears, String level, boolean eligible) {
        assertThat(decide(degree, title, titleYears, workYears, level).<Boolean>getEntry("eligible"))
                .isEqualTo(eligible);
    }

    @Test
    void leavesTheRestToTheReviewer() {
        DmnDecisionResultEntries rest = decide("college", null, 0, 1, "senior");

        assertThat(rest.<String>getEntry("outcome")).isEqualTo("flag");
        assertThat(rest.<String>getEntry("message")).contains("请审核人员核对");
    }

    private static DmnDecisionResultEntries decide(
            String degree, String title, double titleYears, double workYears, String level) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("degreeLevel", degree);
        facts.put("titleLevel", title);
        facts.put("titleYears", titleYears);
        facts.put("workYears", workYears);
        facts.put("level", level);
        return TABLE.decide(facts).getSingleResult();
    }
}
