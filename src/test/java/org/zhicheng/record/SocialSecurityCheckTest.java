package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.record.Records.ASKED;
import static org.zhicheng.record.Records.EMPLOYER;
import static org.zhicheng.record.Records.NOW;
import static org.zhicheng.record.Records.OTHER_USCC;
import static org.zhicheng.record.Records.backPaid;
import static org.zhicheng.record.Records.insured;
import static org.zhicheng.record.Records.month;
import static org.zhicheng.record.Records.paid;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.reference.TestDatabase;

/** Checks C01–C03. */
class SocialSecurityCheckTest {

    private final SocialSecurityCheck check = Records.socialSecurityCheck();

    @Test
    @Proves("C01")
    void confirmsThreeConsecutiveMonthsWithTheEmployer() {
        CheckResult result = assess(paid(0), paid(1), paid(2));

        assertThat(result.kind()).isEqualTo("social-security");
        assertThat(result.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(result.rule()).isEqualTo("C01");
        assertThat(result.summary()).isEqualTo("社保信息核验通过：在现单位已连续参保 3 个月。");
        assertThat(result.content()).containsEntry("consecutiveMonths", 3);
    }

    @Test
    void toleratesThatPaymentsArePostedLate() {
        assertThat(assess(paid(1), paid(2), paid(3)).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(assess(paid(2), paid(3), paid(4), paid(5)).outcome()).isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void toleratesAsMuchAsIsConfigured() {
        var lenient = new SocialSecurityCheck(new SocialSecurityCheck.Settings(2, 2), TestDatabase.messages());

        assertThat(lenient.assess(insured(paid(2), paid(3)), EMPLOYER, ASKED).outcome())
                .isEqualTo(Outcome.MATCH);
        assertThat(lenient.assess(insured(paid(3), paid(4)), EMPLOYER, ASKED).outcome())
                .isEqualTo(Outcome.MISMATCH);
        assertThat(lenient.assess(insured(paid(0)), EMPLOYER, ASKED).summary()).contains("不足 2 个月（当前 1 个月）");
    }

    @Test
    void saysHowManyMonthsThereAre() {
        CheckResult result = assess(paid(0), paid(1));

        assertThat(result.outcome()).isEqualTo(Outcome.MISMATCH);
        assertThat(result.rule()).isEqualTo("C03");
        assertThat(result.summary()).isEqualTo("您在现单位连续参保不足 3 个月（当前 2 个月），请核对工作单位或上传社保缴费证明。");
    }

    @Test
    void countsNoMonthBeforeAGap() {
        assertThat(months(paid(0), paid(1), paid(3), paid(4), paid(5), paid(6))).isEqualTo(2);
    }

    @Test
    void countsNoMonthWithAnotherEmployer() {
        InsuredMonth[] elsewhere = IntStream.range(0, 12)
                .mapToObj(ago -> month(ago, InsuredMonth.PENSION, OTHER_USCC, true, false))
                .toArray(InsuredMonth[]::new);

        CheckResult result = assess(elsewhere);

        assertThat(result.outcome()).isEqualTo(Outcome.MISMATCH);
        assertThat(result.rule()).isEqualTo("C03");
        assertThat(result.summary()).contains("当前 0 个月");
    }

    @Test
    void countsNoMonthWithoutAnEmployersCode() {
        Employer nameless = new Employer("x", "x", "", "320902", "x", "存续");
        InsuredMonth unknown = new InsuredMonth(NOW, InsuredMonth.PENSION, null, null, true, false);

        assertThat(check.assess(insured(unknown), nameless, ASKED).outcome()).isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void countsOnlyPaidMonthsOfPensionInsurance() {
        InsuredMonth unpaid = month(1, InsuredMonth.PENSION, EMPLOYER.uscc(), false, false);
        InsuredMonth medical = month(1, "medical", EMPLOYER.uscc(), true, false);

        assertThat(months(paid(0), unpaid, paid(2))).isEqualTo(1);
        assertThat(months(paid(0), medical, paid(2))).isEqualTo(1);
    }

    @Test
    void ignoresWhatIsPaidAhead() {
        assertThat(months(paid(-1), paid(-2), paid(-3))).isZero();
        assertThat(months(paid(-1), paid(0), paid(1))).isEqualTo(2);
    }

    @Test
    void countsBackPaidMonthsAndSaysSo() {
        CheckResult result = assess(paid(0), backPaid(1), backPaid(2), backPaid(9));

        assertThat(result.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(result.summary()).isEqualTo("社保信息核验通过：在现单位已连续参保 3 个月，其中补缴 2 个月，由审核人员核对。");
        assertThat(assess(paid(0), paid(1), paid(2), backPaid(2)).summary()).doesNotContain("补缴");
    }

    @Test
    void findsNobodyAndNobodyToAsk() {
        CheckResult nobody = check.assess(new SocialSecurityAnswer(false, List.of()), EMPLOYER, ASKED);
        CheckResult nothing = check.assess(new SocialSecurityAnswer(true, List.of()), EMPLOYER, ASKED);
        CheckResult unavailable = check.unavailable();

        assertThat(nobody.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(nobody.rule()).isEqualTo("C02");
        assertThat(nobody.summary()).isEqualTo("未查询到您的社保信息，请上传社保缴费证明。");
        assertThat(nothing.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(unavailable.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(unavailable.rule()).isEqualTo("C02");
        assertThat(unavailable.summary()).contains("暂不可用", "人工核验");
    }

    @Test
    void findsNothingWhereOnlyOtherInsurancesAreHeld() {
        CheckResult result = assess(month(0, "medical", EMPLOYER.uscc(), true, false));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(result.content()).containsEntry("months", List.of());
    }

    @Test
    void namesWhoPaysInTheEmployersPlace() {
        CheckResult result = assess(with("盐城XX劳务派遣有限公司", OTHER_USCC, 0), with("盐城XX劳务派遣有限公司", OTHER_USCC, 1));

        assertThat(result.outcome()).isEqualTo(Outcome.MISMATCH);
        assertThat(result.rule()).isEqualTo("C03");
        assertThat(result.summary()).contains("当前 0 个月", "由“盐城XX劳务派遣有限公司”为您缴费", "情况说明");
        assertThat(result.content())
                .containsEntry("flags", List.of("other-employer"))
                .containsEntry(
                        "elsewhere",
                        List.of(Map.of(
                                "employerName", "盐城XX劳务派遣有限公司", "uscc", OTHER_USCC, "kind", "dispatch", "months", 2)));
    }

    @Test
    void tellsABranchFromAStranger() {
        assertThat(kindOf(with("盐城市XX有限公司东台分公司", OTHER_USCC, 0))).isEqualTo("branch");
        assertThat(kindOf(with("盐城市XX有限公司", "", 0))).isEqualTo("unnumbered");
        assertThat(kindOf(with("盐都区XX中学", OTHER_USCC, 0))).isEqualTo("other");
        assertThat(kindOf(with(null, OTHER_USCC, 0))).isEqualTo("other");
        assertThat(assess(with(null, OTHER_USCC, 0)).summary()).contains("由“（未载明名称的单位）”为您缴费");
    }

    @Test
    void doesNotNameAnEmployerOfFormerTimes() {
        CheckResult result = assess(paid(0), paid(1), with("盐都区XX中学", OTHER_USCC, 5));

        assertThat(result.summary()).doesNotContain("盐都区XX中学");
        assertThat(result.content()).containsEntry("elsewhere", List.of()).containsEntry("flags", List.of());
    }

    @Test
    void flagsWhatAReviewerHasToLookAtThoughTheMonthsSuffice() {
        CheckResult result = assess(paid(0), backPaid(1), paid(2), paid(5), with("盐都区XX中学", OTHER_USCC, 0));

        assertThat(result.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(result.content())
                .containsEntry("backPaidMonths", 1)
                .containsEntry("gaps", List.of("2026-07", "2026-08"))
                .containsEntry("flags", List.of("back-paid", "gap", "other-employer"));
    }

    @Test
    void keepsThePensionMonthsToBeShownNewestFirst() {
        CheckResult result = assess(paid(2), backPaid(1), month(0, "medical", EMPLOYER.uscc(), true, false));

        assertThat(result.content()).containsEntry("from", "2024-11").containsEntry("to", "2026-11");
        assertThat(result.content())
                .containsEntry(
                        "months",
                        List.of(
                                Map.of(
                                        "month",
                                        "2026-10",
                                        "insurance",
                                        "pension",
                                        "employerName",
                                        "某单位",
                                        "uscc",
                                        EMPLOYER.uscc(),
                                        "paid",
                                        true,
                                        "backPaid",
                                        true),
                                Map.of(
                                        "month",
                                        "2026-09",
                                        "insurance",
                                        "pension",
                                        "employerName",
                                        "某单位",
                                        "uscc",
                                        EMPLOYER.uscc(),
                                        "paid",
                                        true,
                                        "backPaid",
                                        false)));
    }

    private static InsuredMonth with(String employerName, String uscc, int monthsAgo) {
        return new InsuredMonth(NOW.minusMonths(monthsAgo), InsuredMonth.PENSION, employerName, uscc, true, false);
    }

    private Object kindOf(InsuredMonth month) {
        List<?> elsewhere = (List<?>) assess(month).content().get("elsewhere");
        return ((Map<?, ?>) elsewhere.get(0)).get("kind");
    }

    private CheckResult assess(InsuredMonth... months) {
        return check.assess(insured(months), EMPLOYER, ASKED);
    }

    private int months(InsuredMonth... months) {
        return (int) assess(months).content().get("consecutiveMonths");
    }
}
