package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.record.ContinuingEducationCheck.OfYear;
import org.zhicheng.record.port.ContinuingEducationAnswer;
import org.zhicheng.reference.TestDatabase;

/** Checks the hours that people look at (J01). */
class ContinuingEducationCheckTest {

    private final ContinuingEducationCheck check = new ContinuingEducationCheck(
            new ContinuingEducationCheck.Settings(BigDecimal.valueOf(90)), TestDatabase.messages());

    @Test
    void saysTheHoursOfBothYears() {
        CheckResult result = check.assess(List.of(year(2026, "30", "64"), year(2025, "30", "42.50")));

        assertThat(result.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(result.rule()).isEqualTo("J01");
        assertThat(result.summary()).isEqualTo("继续教育：2026年公需 30 学时，专业 64 学时；2025年公需 30 学时，专业 42.5 学时。");
    }

    @ParameterizedTest
    @CsvSource({"30, 60, MATCH", "30, 59.5, MISMATCH", "31, 59, MISMATCH", "0, 90, MATCH", "90, 0, MISMATCH"})
    void wantsNinetyHoursTwoThirdsOfThemProfessional(String publicNeeds, String professional, Outcome outcome) {
        assertThat(check.assess(List.of(year(2026, "0", "0"), year(2025, publicNeeds, professional)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void asksForTheProofWhereNothingIsKnown() {
        OfYear nothing = new OfYear(Year.of(2026), ContinuingEducationAnswer.notFound());

        assertThat(check.assess(List.of(nothing)).outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(check.assess(List.of(nothing)).summary()).contains("其他材料");
        assertThat(check.unavailable().outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(check.unavailable().summary()).contains("其他材料");
    }

    private static OfYear year(int year, String publicNeeds, String professional) {
        BigDecimal one = new BigDecimal(publicNeeds);
        BigDecimal other = new BigDecimal(professional);
        return new OfYear(Year.of(year), new ContinuingEducationAnswer(true, one, other, one.add(other)));
    }
}
