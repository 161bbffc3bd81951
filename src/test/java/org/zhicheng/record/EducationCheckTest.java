package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Proves;
import org.zhicheng.record.port.DegreeRecord;
import org.zhicheng.record.port.EducationAnswer;

/** Checks X01, X02, X04 and X05. */
class EducationCheckTest {

    private static final DegreeRecord BACHELOR = new DegreeRecord(
            "江苏XX大学", "机械工程", "bachelor", "full-time", LocalDate.of(2016, 6, 22), "10299120160500234X");
    private static final DegreeRecord MASTER =
            new DegreeRecord("江苏XX大学", "机械工程", "master", "full-time", LocalDate.of(2019, 6, 20), "102991201902000678");

    private final EducationCheck check = Records.educationCheck();

    @Test
    @Proves("X01")
    void confirmsACertificateThatTheRegisterHolds() {
        CheckResult result = assess(registered(BACHELOR, MASTER), "102991201902000678");

        assertThat(result.kind()).isEqualTo("education");
        assertThat(result.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(result.rule()).isEqualTo("X01");
        assertThat(result.summary()).isEqualTo("学历信息已通过学信网核验，无需上传证明。");
    }

    @Test
    void confirmsAPersonWhoHasTypedNothingYet() {
        CheckResult result = assess(registered(BACHELOR));

        assertThat(result.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(result.summary()).as("no proof of what nobody typed").contains("暂存后，系统会与之核对");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            full-time, 2016-06-22, MATCH
            adult,     2016-06-22, MISMATCH
            full-time, 2015-06-22, MISMATCH
            '',        '',         MATCH
            """)
    void comparesTheStudyFormAndTheGraduation(String studyForm, String graduationDate, Outcome outcome) {
        var claim = new DegreeClaim(BACHELOR.certificateNumber(), "bachelor", studyForm, graduationDate);

        assertThat(check.assessClaims(registered(BACHELOR), List.of(claim)).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void doesNotCompareWhatTheRegisterDoesNotSay() {
        DegreeRecord sparse = new DegreeRecord("江苏XX大学", null, "bachelor", null, null, BACHELOR.certificateNumber());
        var claim = new DegreeClaim(BACHELOR.certificateNumber(), "bachelor", "adult", "2011-01-01");

        assertThat(check.assessClaims(registered(sparse), List.of(claim)).outcome())
                .isEqualTo(Outcome.MATCH);
    }

    @Test
    void overlooksCaseAndSpaceAround() {
        assertThat(assess(registered(BACHELOR), " 10299120160500234x ").outcome())
                .isEqualTo(Outcome.MATCH);
    }

    @Test
    void tellsACertificateThatTheRegisterDoesNotHold() {
        CheckResult result = assess(registered(BACHELOR), "102991201902000678");

        assertThat(result.outcome()).isEqualTo(Outcome.MISMATCH);
        assertThat(result.rule()).isEqualTo("X02");
        assertThat(result.summary()).contains("不一致", "备案表");
        assertThat(assess(registered(BACHELOR), BACHELOR.certificateNumber(), "1")
                        .outcome())
                .isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void tellsALevelThatTheCertificateDoesNotGive() {
        assertThat(check.assessClaims(
                                registered(BACHELOR, MASTER),
                                List.of(new DegreeClaim(BACHELOR.certificateNumber(), "bachelor", null, null)))
                        .outcome())
                .isEqualTo(Outcome.MATCH);
        assertThat(check.assessClaims(
                                registered(BACHELOR, MASTER),
                                List.of(new DegreeClaim(BACHELOR.certificateNumber(), "master", null, null)))
                        .outcome())
                .isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void findsNobodyAndNobodyToAsk() {
        CheckResult nobody = assess(new EducationAnswer(false, List.of()));

        assertThat(nobody.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(nobody.rule()).isEqualTo("X02");
        assertThat(nobody.summary()).contains("《教育部学历证书电子注册备案表》", "毕业生登记学籍表");
        assertThat(assess(new EducationAnswer(true, List.of())).outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(check.unavailable().outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(check.unavailable().rule()).isEqualTo("X05");
        assertThat(check.unavailable().summary()).isEqualTo("学历核验服务暂不可用，请上传证明材料，审核人员将人工核验。");
    }

    @Test
    void keepsWhatTheRegisterSaysAndBearsWhatItLeavesOut() {
        DegreeRecord sparse = new DegreeRecord("江苏XX大学", null, "bachelor", null, null, null);

        CheckResult result = assess(registered(MASTER, sparse));

        assertThat(result.content())
                .containsEntry(
                        "degrees",
                        List.of(
                                Map.of(
                                        "school", "江苏XX大学",
                                        "major", "机械工程",
                                        "degreeLevel", "master",
                                        "studyForm", "full-time",
                                        "graduationDate", "2019-06-20",
                                        "certificateNumber", "102991201902000678"),
                                Map.of(
                                        "school", "江苏XX大学",
                                        "major", "",
                                        "degreeLevel", "bachelor",
                                        "studyForm", "",
                                        "graduationDate", "",
                                        "certificateNumber", "")));
    }

    private CheckResult assess(EducationAnswer answer, String... certificateNumbers) {
        return check.assessClaims(
                answer,
                Stream.of(certificateNumbers)
                        .map(number -> new DegreeClaim(number, null, null, null))
                        .toList());
    }

    private static EducationAnswer registered(DegreeRecord... degrees) {
        return new EducationAnswer(true, List.of(degrees));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1029 9120 1602 00234X",
                "１０２９９１２０１６０２００２３４Ｘ",
                "10299120160200234x\u200b",
                "\u00a010299120160200234X",
                "No.10299120160200234X",
                "证书编号：10299120160200234X",
                "10299-12016-0200-234X"
            })
    void readsACertificateNumberHoweverItIsWritten(String typed) {
        DegreeRecord degree = new DegreeRecord(
                "江苏XX大学", "机械工程", "bachelor", "full-time", LocalDate.of(2016, 6, 22), "10299120160200234X");

        assertThat(assess(registered(degree), typed).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(assess(
                                registered(new DegreeRecord(
                                        "江苏XX大学", "机械工程", "bachelor", "full-time", LocalDate.of(2016, 6, 22), typed)),
                                "10299120160200234X")
                        .outcome())
                .as("and however the register writes it")
                .isEqualTo(Outcome.MATCH);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            master,   full-time, 2016-06-22, 10299120160500234X, 学历
            bachelor, adult,     2016-06-22, 10299120160500234X, 学习形式
            bachelor, full-time, 2016-06-23, 10299120160500234X, 毕业日期
            bachelor, full-time, 2016-06-22, 10299120160500999X, 学历证书编号
            master,   adult,     2016-06-22, 10299120160500234x, 学历、学习形式
            """)
    @Proves("X02")
    void saysWhichFieldDiffers(String level, String form, String graduation, String number, String named) {
        DegreeRecord other =
                new DegreeRecord("盐城XX学院", "会计", "college", "online", LocalDate.of(2010, 1, 1), "9999120100100001");

        CheckResult result = check.assessClaims(
                registered(other, BACHELOR), List.of(new DegreeClaim(number, level, form, graduation)));

        assertThat(result.outcome()).isEqualTo(Outcome.MISMATCH);
        assertThat(result.summary()).startsWith("填写的" + named + "与学信网查询结果不一致，请核对");
    }
}
