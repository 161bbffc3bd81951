package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhicheng.record.Records.EMPLOYER;
import static org.zhicheng.record.Records.NOW;

import cn.hutool.core.util.CreditCodeUtil;
import cn.hutool.core.util.IdcardUtil;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.zhicheng.record.gateway.SimulatedContinuingEducation;
import org.zhicheng.record.gateway.SimulatedEducation;
import org.zhicheng.record.gateway.SimulatedSocialSecurity;
import org.zhicheng.record.gateway.SimulatorFiles;
import org.zhicheng.record.port.ContinuingEducationAnswer;
import org.zhicheng.record.port.ContinuingEducationQuery;
import org.zhicheng.record.port.EducationQuery;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.record.port.SocialSecurityQuery;
import org.zhicheng.simulator.SimulatorMode;
import org.zhicheng.simulator.SimulatorModes;

/** Checks that the demo records hold what the README promises of each person, and that a faulty file is refused. */
class SimulatedRecordsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final String ZHANGSAN = "320902199001010014";
    private static final String LISI = "320902199503150025";
    private static final String WANGWU = "320903198812120032";
    private static final String TWO_MONTHS = "320981199206200044";
    private static final String BACK_PAID = "320902199301010016";
    private static final String GAP = "320902199402020029";
    private static final String DOWN = "320902199704040041";

    private final SimulatorModes modes = new SimulatorModes();
    private final SimulatedSocialSecurity socialSecurity = new SimulatedSocialSecurity(modes, NOON);
    private final SimulatedEducation education = new SimulatedEducation(modes);

    @Test
    void confirmsZhangsanInBothAndKnowsNothingOfLisi() {
        assertThat(socialSecurityOf(ZHANGSAN).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(educationOf(ZHANGSAN).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(socialSecurityOf(LISI).outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(educationOf(LISI).outcome()).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void knowsPeopleForEveryOtherAnswer() {
        assertThat(socialSecurityOf(WANGWU).summary()).contains("当前 0 个月");
        assertThat(socialSecurityOf(TWO_MONTHS).summary()).contains("当前 2 个月");
        assertThat(socialSecurityOf(GAP).summary()).contains("当前 2 个月");
        assertThat(socialSecurityOf(BACK_PAID).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(socialSecurityOf(BACK_PAID).summary()).contains("连续参保 8 个月", "补缴 3 个月");
        assertThatThrownBy(() -> socialSecurityOf(DOWN)).isInstanceOf(RecordUnavailableException.class);
        assertThatThrownBy(() -> educationOf(DOWN)).isInstanceOf(RecordUnavailableException.class);
    }

    @Test
    void answersOnlyForTheMonthsAsked() {
        SocialSecurityAnswer answer = socialSecurity.lookUp(
                new SocialSecurityQuery("d1", ZHANGSAN, "张三", NOW.minusMonths(5), NOW.minusMonths(2)));

        assertThat(answer.months()).hasSize(4).allMatch(InsuredMonth::paid);
    }

    @Test
    void failsAndForgetsAsSwitched() {
        modes.set("social-security", SimulatorMode.DOWN);
        modes.set("education", SimulatorMode.NOT_FOUND);

        assertThatThrownBy(() -> socialSecurityOf(ZHANGSAN)).isInstanceOf(RecordUnavailableException.class);
        assertThat(educationOf(ZHANGSAN).outcome()).isEqualTo(Outcome.NOT_FOUND);

        modes.set("social-security", SimulatorMode.NORMAL);
        modes.set("education", SimulatorMode.NORMAL);

        assertThat(socialSecurityOf(ZHANGSAN).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(educationOf(ZHANGSAN).outcome()).isEqualTo(Outcome.MATCH);
    }

    @Test
    void knowsTheHoursOfContinuingEducationByYear() {
        var continuingEducation = new SimulatedContinuingEducation(modes, NOON);

        ContinuingEducationAnswer thisYear =
                continuingEducation.lookUp(new ContinuingEducationQuery("d1", WANGWU, Year.of(2026)));
        ContinuingEducationAnswer lastYear =
                continuingEducation.lookUp(new ContinuingEducationQuery("d1", WANGWU, Year.of(2025)));

        assertThat(thisYear)
                .isEqualTo(new ContinuingEducationAnswer(
                        true, new BigDecimal("30"), new BigDecimal("42.5"), new BigDecimal("72.5")));
        assertThat(lastYear.found()).isFalse();
        assertThatThrownBy(() -> continuingEducation.lookUp(new ContinuingEducationQuery("d1", DOWN, Year.of(2026))))
                .isInstanceOf(RecordUnavailableException.class);
        modes.set("continuing-education", SimulatorMode.NOT_FOUND);
        assertThat(continuingEducation
                        .lookUp(new ContinuingEducationQuery("d1", ZHANGSAN, Year.of(2026)))
                        .found())
                .isFalse();
    }

    @Test
    void keepsPeopleOutOfLogs() {
        assertThat(new SocialSecurityQuery("d1", ZHANGSAN, "张三", NOW, NOW).toString())
                .doesNotContain(ZHANGSAN, "张三");
        assertThat(new EducationQuery("d1", ZHANGSAN, "张三").toString()).doesNotContain(ZHANGSAN, "张三");
        assertThat(new ContinuingEducationQuery("d1", ZHANGSAN, Year.of(2026)).toString())
                .doesNotContain(ZHANGSAN);
    }

    @Test
    void listsPeopleWithValidIdNumbers() {
        assertThat(Stream.of("social-security.csv", "education.csv", "continuing-education.csv")
                        .flatMap(file -> SimulatorFiles.rows(file).stream())
                        .map(row -> row.get("id_number")))
                .allMatch(IdcardUtil::isValidCard18);
    }

    @Test
    void listsEmployersThatAreValidDistinctAndVisiblyMadeUp() {
        List<CSVRecord> rows = SimulatorFiles.rows("employers.csv");

        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(rows).allMatch(row -> row.get("name").contains("XX"));
        assertThat(rows).allMatch(row -> CreditCodeUtil.isCreditCode(row.get("uscc")));
        for (String column : List.of("id", "name", "uscc")) {
            assertThat(rows).extracting(row -> row.get(column)).doesNotHaveDuplicates();
        }
    }

    @Test
    void insuresPeopleWithListedEmployersOnly() {
        Set<String> listed = new HashSet<>();
        SimulatorFiles.rows("employers.csv").forEach(row -> listed.add(row.get("uscc") + row.get("name")));

        assertThat(SimulatorFiles.rows("social-security.csv"))
                .allMatch(row -> listed.contains(row.get("uscc") + row.get("employer_name")));
    }

    private CheckResult socialSecurityOf(String idNumber) {
        SocialSecurityQuery query = new SocialSecurityQuery("d1", idNumber, "某人", NOW.minusMonths(24), NOW);
        return Records.socialSecurityCheck().assess(socialSecurity.lookUp(query), EMPLOYER, query);
    }

    private CheckResult educationOf(String idNumber) {
        return Records.educationCheck()
                .assessClaims(education.lookUp(new EducationQuery("d1", idNumber, "某人")), List.of());
    }
}
