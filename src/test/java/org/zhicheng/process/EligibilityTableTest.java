package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** H04: which education and how many years of work open which level by 初定. */
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
            320900, 2024-06-20, 3,   2026-06-01, true
            320900, 2024-06-20, 2.9, 2026-06-01, false
            320100, 2021-12-31, 3,   2026-06-01, true
            320100, 2022-01-01, 3,   2026-06-01, false
            320200, 2021-06-20, 2.9, 2026-06-01, false
            321000, 2021-12-31, 5,   2026-06-01, true
            321000, 2022-01-01, 5,   2026-06-01, false
            320600, 2019-12-31, 3,   2026-06-01, true
            320600, 2020-01-01, 3,   2026-06-01, false
            320500, 2019-06-20, 3,   2022-11-30, true
            320500, 2019-06-20, 3,   2022-12-01, false
            320500, 2020-01-01, 3,   2022-11-30, false
            320300, 2015-06-20, 9,   2026-06-01, false
            """)
    void knowsWhatCitiesGrantMasters(
            String city, String graduation, double years, String submission, boolean eligible) {
        for (String form : List.of("full-time", "adult")) {
            assertThat(decide(city, "master", form, graduation, years, submission, "intermediate")
                            .<Boolean>getEntry("eligible"))
                    .as(form)
                    .isEqualTo(eligible);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            320100, college,  1,   technician
            320100, bachelor, 1,   assistant
            320100, master,   0,   assistant
            320100, doctor,   0,   intermediate
            320900, master,   3,   intermediate
            320100, master,   3,   intermediate
            320600, master,   3,   intermediate
            320500, master,   3,   intermediate
            """)
    void leavesToTheReviewerWhoMeetsTheYearsButWasNotFullTime(String city, String degree, double years, String level) {
        for (String form : List.of("adult", "self-study", "online", "open")) {
            DmnDecisionResultEntries answer = decide(city, degree, form, "2019-06-20", years, "2022-06-01", level);
            assertThat(answer.<Boolean>getEntry("eligible")).isTrue();
            assertThat(answer.<String>getEntry("outcome")).isEqualTo("flag");
            assertThat(answer.<String>getEntry("message")).contains("非全日制", "审核人员核对");
        }
        assertThat(decide(city, degree, "full-time", "2019-06-20", years, "2022-06-01", level)
                        .<String>getEntry("outcome"))
                .isNull();
    }

    @Test
    void isNoEasierForWhoWasNotFullTime() {
        assertThat(decide("320300", "master", "adult", "2015-06-20", 9, "2026-06-01", "intermediate")
                        .<String>getEntry("outcome"))
                .isEqualTo("block");
        assertThat(decide(NANJING, "bachelor", "adult", "2025-06-20", 0.5, "2026-06-01", "assistant")
                        .<String>getEntry("outcome"))
                .isEqualTo("block");
    }

    @ParameterizedTest
    @CsvSource({"studyForm", "degreeLevel"})
    void speaksOfDegreesAsTheFormDoes(String field) throws IOException {
        assertThat(TABLE.allowed(field)).containsExactlyElementsOf(offeredByTheForm(field));
    }

    private static List<String> offeredByTheForm(String field) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(Path.of("forms/fill-in-declaration.form")))
                .findParents("key")
                .stream()
                .filter(component -> component.path("key").asString().equals(field))
                .flatMap(component -> component.path("values").findValuesAsString("value").stream())
                .toList();
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
        return decide(city, degree, "full-time", "2023-06-20", years, "2026-06-01", level);
    }

    private static DmnDecisionResultEntries decide(
            String city, String degree, String form, String graduation, double years, String submission, String level) {
        return TABLE.decide(Map.of(
                        "city", city,
                        "degreeLevel", degree,
                        "studyForm", form,
                        "graduationDate", graduation,
                        "workYears", years,
                        "submissionDate", submission,
                        "level", level))
                .getSingleResult();
    }
}
