package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.record.Records.EMPLOYER;
import static org.zhicheng.record.Records.NOW;
import static org.zhicheng.record.Records.OTHER_USCC;
import static org.zhicheng.record.Records.backPaid;
import static org.zhicheng.record.Records.insured;
import static org.zhicheng.record.Records.month;
import static org.zhicheng.record.Records.paid;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhicheng.reference.TestDatabase;

/** C01–C03. */
class SocialSecurityCheckTest {

    private final SocialSecurityCheck check = Records.socialSecurityCheck();

    @Test
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
        assertThat(assess(paid(2), paid(3), paid(4)).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(assess(paid(3), paid(4), paid(5), paid(6)).outcome()).isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void toleratesAsMuchAsIsConfigured() {
        var strict = new SocialSecurityCheck(new SocialSecurityCheck.Settings(2, 1), TestDatabase.messages());

        assertThat(strict.assess(insured(paid(1), paid(2)), EMPLOYER, NOW).outcome())
                .isEqualTo(Outcome.MATCH);
        assertThat(strict.assess(insured(paid(2), paid(3)), EMPLOYER, NOW).outcome())
                .isEqualTo(Outcome.MISMATCH);
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

        assertThat(check.assess(insured(unknown), nameless, NOW).outcome()).isEqualTo(Outcome.MISMATCH);
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
        CheckResult nobody = check.assess(new SocialSecurityAnswer(false, List.of()), EMPLOYER, NOW);
        CheckResult nothing = check.assess(new SocialSecurityAnswer(true, List.of()), EMPLOYER, NOW);
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
    void keepsTheMonthsToBeShown() {
        assertThat(assess(backPaid(1)).content())
                .containsEntry(
                        "months",
                        List.of(Map.of("month", "2026-10", "employerName", "某单位", "paid", true, "backPaid", true)));
    }

    @Property
    void confirmsExactlyTheRunsThatReachTheLimitAndTheDelay(
            @ForAll @IntRange(max = 5) int lastPaid, @ForAll @IntRange(min = 1, max = 30) int length) {
        List<InsuredMonth> run = IntStream.range(lastPaid, lastPaid + length)
                .mapToObj(Records::paid)
                .toList();

        boolean confirmed = check.assess(insured(run.stream()), EMPLOYER, NOW).outcome() == Outcome.MATCH;

        assertThat(confirmed).isEqualTo(lastPaid <= 2 && length >= 3);
    }

    @Property
    void agreesWithCountingMonthByMonth(@ForAll("histories") List<InsuredMonth> history) {
        assertThat(check.run(history, EMPLOYER.uscc(), NOW)).hasSize(countedByHand(history));
    }

    @Property
    void caresNeitherForOrderNorForRepetition(@ForAll("histories") List<InsuredMonth> history, @ForAll Random random) {
        List<InsuredMonth> shuffled = new ArrayList<>(history);
        shuffled.addAll(history);
        Collections.shuffle(shuffled, random);

        assertThat(check.run(shuffled, EMPLOYER.uscc(), NOW)).isEqualTo(check.run(history, EMPLOYER.uscc(), NOW));
    }

    @Property
    void isNotSwayedByOtherEmployers(@ForAll("histories") List<InsuredMonth> history) {
        List<InsuredMonth> own = history.stream()
                .filter(month -> month.uscc().equals(EMPLOYER.uscc()))
                .toList();

        assertThat(check.run(history, EMPLOYER.uscc(), NOW)).isEqualTo(check.run(own, EMPLOYER.uscc(), NOW));
    }

    private static int countedByHand(List<InsuredMonth> history) {
        Set<YearMonth> good = new HashSet<>();
        for (InsuredMonth month : history) {
            if (month.paid()
                    && month.insurance().equals("pension")
                    && month.uscc().equals(EMPLOYER.uscc())) {
                good.add(month.month());
            }
        }
        for (int delay = 0; delay <= 2; delay++) {
            int count = 0;
            while (good.contains(NOW.minusMonths(delay + count))) {
                count++;
            }
            if (count > 0) {
                return count;
            }
        }
        return 0;
    }

    @Provide
    Arbitrary<List<InsuredMonth>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(-2, 8),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(InsuredMonth.PENSION)),
                                Tuple.of(1, Arbitraries.just("medical"))),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(EMPLOYER.uscc())),
                                Tuple.of(1, Arbitraries.just(OTHER_USCC))),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
                        Arbitraries.of(true, false))
                .as(Records::month)
                .list()
                .ofMaxSize(24);
    }

    private CheckResult assess(InsuredMonth... months) {
        return check.assess(insured(months), EMPLOYER, NOW);
    }

    private int months(InsuredMonth... months) {
        return (int) assess(months).content().get("consecutiveMonths");
    }
}
