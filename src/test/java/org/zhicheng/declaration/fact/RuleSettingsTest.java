package org.zhicheng.declaration.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.SETTINGS;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.rules;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.zhicheng.declaration.check.RuleProperties;
import org.zhicheng.declaration.rule.SubmissionRules;
import org.zhicheng.problem.Severity;

/** What a city sets differently is what people are held to, and what they read. */
class RuleSettingsTest {

    private static final SubmissionRules OF_THE_CITY =
            rules(new RuleSettings(1500, 6, Severity.WARN, LocalDate.parse("2002-01-01"), Severity.BLOCK, true, 7, 2));

    @Test
    void areTheGuidesWhereNothingIsSet() {
        RuleSettings unset = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("zhicheng.rules", RuleProperties.class)
                .settings();

        assertThat(unset).isEqualTo(SETTINGS);
    }

    @Test
    void moveTheLengthOfTheSummary() {
        assertThat(check(
                        OF_THE_CITY,
                        "W01",
                        aDeclaration().withSummary("字".repeat(1499)).facts()))
                .containsExactly(block("W01", "/workSummary/text", "专业技术工作总结不少于1500字，当前1499字。"));
        assertThat(check(OF_THE_CITY, "R04", aDeclaration().withSummary("").facts()))
                .extracting(problem -> problem.message())
                .containsExactly("请填写“工作总结”：专业技术工作总结不少于1500字。");
    }

    @Test
    void moveTheValidityOfTheRegistration() {
        assertThat(check(
                        OF_THE_CITY,
                        "X03",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .registration(null, "2027-05-22")
                                .facts()))
                .containsExactly(
                        warn("X03", "/education/registrationValidUntil", "电子注册备案表剩余有效期不足6个月，请登录学信网延长有效期后重新上传。"));
    }

    @Test
    void moveTheDaysOfThePublicity() {
        assertThat(check(
                        OF_THE_CITY,
                        "T03",
                        aDeclaration()
                                .publicised("2026-11-05", "2026-11-12", "none")
                                .facts()))
                .containsExactly(warn("T03", "/publicity/endDate", "单位公示时间少于7个工作日，请核对。"));
    }

    @Test
    void letTheRecordStandForTheProofOfContinuingEducation() {
        assertThat(check(
                        OF_THE_CITY,
                        "J01",
                        aDeclaration()
                                .offering("continuing-education", "J01")
                                .continuingEducation("MATCH")
                                .facts()))
                .isEmpty();
        assertThat(check(
                        OF_THE_CITY,
                        "J01",
                        aDeclaration()
                                .offering("continuing-education", "J01")
                                .continuingEducation("MISMATCH")
                                .facts()))
                .hasSize(1);
        assertThat(check(
                        "J01",
                        aDeclaration()
                                .offering("continuing-education", "J01")
                                .continuingEducation("MATCH")
                                .facts()))
                .as("not where the city does not say so")
                .hasSize(1);
    }

    @Test
    void makeTooFewMonthsAReasonToStop() {
        assertThat(check(
                        OF_THE_CITY,
                        "C03",
                        aDeclaration().socialSecurity("MISMATCH", 2).facts()))
                .extracting(problem -> problem.severity())
                .containsExactly(Severity.BLOCK);
    }
}
