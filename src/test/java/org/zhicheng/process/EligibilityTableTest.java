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
    @CsvSource(textBlock = """
            320900, 2024, 3,   full-time, true
            320900, 2024, 2.9, full-time, false
            320100, 2021, 3,   full-time, true
            320100, 2022, 3,   full-time, false
            320200, 2021, 2.9, full-time, false
            321000, 2020, 5,   adult,     true
            320600, 2019, 3,   full-time, true
            320600, 2020, 3,   full-time, false
            320500, 2019, 3,   full-time, false
            320300, 2015, 9,   full-time, false
            """)
    void knowsWhatCitiesGrantMasters(String city, int graduation, double years, String form, boolean eligible) {
        assertThat(decide(city, "master", form, graduation, years, 2026, "intermediate")
                        .<Boolean>getEntry("eligible"))
                .isEqualTo(eligible);
    }

    @Test
    void keepsWhatWasTrueInItsYear() {
        assertThat(decide("320500", "master", "full-time", 2018, 3, 2022, "intermediate")
                        .<Boolean>getEntry("eligible"))
                .isTrue();
    }

    @Test
    void leavesToTheReviewerWhatOnlyHeCanJudge() {
        assertThat(decide("320300", "master", "adult", 2015, 9, 2026, "intermediate")
                        .<String>getEntry("outcome"))
                .isEqualTo("flag");
        assertThat(decide("320300", "master", "full-time", 2015, 9, 2026, "intermediate")
                        .<String>getEntry("outcome"))
                .isEqualTo("block");
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
        return decide(city, degree, "full-time", 2023, years, 2026, level);
    }

    private static DmnDecisionResultEntries decide(
            String city, String degree, String form, int graduation, double years, int submission, String level) {
        return TABLE.decide(Map.of(
                        "city", city,
                        "degreeLevel", degree,
                        "studyForm", form,
                        "graduationYear", graduation,
                        "workYears", years,
                        "submissionYear", submission,
                        "level", level))
                .getSingleResult();
    }
}
