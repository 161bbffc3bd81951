package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H04: which education and how many years of work open which level by 初定 (domain-notes 3.4). */
class EligibilityTableTest {

    private static final DecisionTable TABLE = new DecisionTable("eligibility");
    private static final String YANCHENG = "320900";
    private static final String NANJING = "320100";

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            secondary, 1,   technician,   true
            secondary, 0.9, technician,   false
            college,   1,   technician,   true
            college,   0,   technician,   false
            college,   3,   assistant,    false
            bachelor,  1,   assistant,    true
            bachelor,  0.5, assistant,    false
            bachelor,  9,   intermediate, false
            master,    0,   assistant,    true
            doctor,    0,   intermediate, true
            doctor,    9,   senior,       false
            """)
    void holdsForTheWholeProvince(String degree, double years, String level, boolean eligible) {
        assertThat(answer(NANJING, degree, years, level)).isEqualTo(eligible);
        assertThat(answer(YANCHENG, degree, years, level)).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({"320900, 3, true", "320900, 2.9, false", "320100, 3, false"})
    void knowsTheRuleOfYanchengForMasters(String city, double years, boolean eligible) {
        assertThat(answer(city, "master", years, "intermediate")).isEqualTo(eligible);
    }

    @Test
    void saysWhatIsMissing() {
        DmnDecisionResultEntries answer = decide(NANJING, "bachelor", 0.5, "assistant");

        assertThat(answer.<String>getEntry("rule")).isEqualTo("H04");
        assertThat(answer.<String>getEntry("message")).isEqualTo("按所选学历和工作年限，暂不符合助理级初定条件（需本科且满1年）。");
    }

    @Test
    void saysNothingWhereNothingIsMissing() {
        assertThat(decide(NANJING, "bachelor", 1, "assistant").<String>getEntry("message"))
                .isNull();
    }

    private static boolean answer(String city, String degree, double years, String level) {
        return decide(city, degree, years, level).getEntry("eligible");
    }

    private static DmnDecisionResultEntries decide(String city, String degree, double years, String level) {
        return TABLE.decide(Map.of("city", city, "degreeLevel", degree, "workYears", years, "level", level))
                .getSingleResult();
    }
}
