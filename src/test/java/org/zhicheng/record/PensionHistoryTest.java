package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.record.Records.ASKED;
import static org.zhicheng.record.Records.EMPLOYER;
import static org.zhicheng.record.Records.NOW;
import static org.zhicheng.record.Records.OTHER_USCC;
import static org.zhicheng.record.Records.insured;
import static org.zhicheng.record.Records.paid;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
import org.zhicheng.record.port.InsuredMonth;

/** Checks properties that hold for every list of months (C01–C03). */
class PensionHistoryTest {

    private static final String USCC = EMPLOYER.uscc();

    private final SocialSecurityCheck check = Records.socialSecurityCheck();

    @Property
    void confirmsExactlyTheRunsThatReachTheLimitAndTheDelay(
            @ForAll @IntRange(max = 5) int lastPaid, @ForAll @IntRange(min = 1, max = 30) int length) {
        List<InsuredMonth> run = IntStream.range(lastPaid, lastPaid + length)
                .mapToObj(Records::paid)
                .toList();

        assertThat(confirmed(run)).isEqualTo(lastPaid <= 1 && length >= 3);
    }

    @Property
    void agreesWithCountingMonthByMonth(
            @ForAll("histories") List<InsuredMonth> history, @ForAll @IntRange(max = 4) int delay) {
        assertThat(history(history, delay).run(USCC)).hasSize(countedByHand(history, delay));
    }

    @Property
    void caresNeitherForOrderNorForRepetition(@ForAll("histories") List<InsuredMonth> history, @ForAll Random random) {
        List<InsuredMonth> shuffled = new ArrayList<>(history);
        shuffled.addAll(history);
        Collections.shuffle(shuffled, random);

        assertThat(history(shuffled).run(USCC)).isEqualTo(history(history).run(USCC));
        assertThat(history(shuffled).gaps(USCC)).isEqualTo(history(history).gaps(USCC));
        assertThat(history(shuffled).backPaid(USCC)).isEqualTo(history(history).backPaid(USCC));
    }

    @Property
    void isNotSwayedByOtherEmployers(@ForAll("histories") List<InsuredMonth> history) {
        List<InsuredMonth> own =
                history.stream().filter(month -> month.uscc().equals(USCC)).toList();

        assertThat(history(history).run(USCC)).isEqualTo(history(own).run(USCC));
        assertThat(history(history).gaps(USCC)).isEqualTo(history(own).gaps(USCC));
    }

    @Property
    void isNotSwayedByWhetherAMonthWasPaidLate(@ForAll("histories") List<InsuredMonth> history) {
        List<InsuredMonth> late = history.stream()
                .map(month -> new InsuredMonth(
                        month.month(), month.insurance(), month.employerName(), month.uscc(), month.paid(), true))
                .toList();

        assertThat(history(late).run(USCC)).isEqualTo(history(history).run(USCC));
        assertThat(history(late).backPaid(USCC)).isEqualTo(history(late).run(USCC));
    }

    @Property
    void holdsNothingAgainstAPersonForAMoreMonthPaid(
            @ForAll("histories") List<InsuredMonth> history, @ForAll @IntRange(max = 8) int monthsAgo) {
        List<InsuredMonth> more = new ArrayList<>(history);
        more.add(paid(monthsAgo));

        assertThat(confirmed(more) || !confirmed(history)).isTrue();
    }

    @Property
    void endsARunAtEveryMissingMonth(
            @ForAll @IntRange(max = 1) int lastPaid,
            @ForAll @IntRange(min = 3, max = 24) int length,
            @ForAll @IntRange(min = 1, max = 23) int missing) {
        List<InsuredMonth> run = IntStream.range(0, length)
                .filter(month -> month != missing)
                .mapToObj(month -> paid(lastPaid + month))
                .toList();

        assertThat(history(run).run(USCC)).hasSize(Math.min(length, missing));
    }

    @Property
    void namesAsGapsWhatLiesUnpaidBetweenPaidMonths(@ForAll("histories") List<InsuredMonth> history) {
        Set<YearMonth> paid = paidMonths(history);
        List<YearMonth> gaps = history(history).gaps(USCC);

        assertThat(gaps).isSorted().doesNotHaveDuplicates().noneMatch(paid::contains);
        assertThat(gaps)
                .allMatch(gap ->
                        paid.stream().anyMatch(gap::isAfter) && paid.stream().anyMatch(gap::isBefore));
        if (!paid.isEmpty()) {
            YearMonth first = Collections.min(paid);
            assertThat(first.until(Collections.max(paid), ChronoUnit.MONTHS) + 1)
                    .isEqualTo(paid.size() + gaps.size());
        }
    }

    @Property
    void namesElsewhereWhoeverElsePaysNowAndNobodyElse(@ForAll("histories") List<InsuredMonth> history) {
        List<InsuredMonth> others = history.stream()
                .filter(month -> month.uscc().equals(OTHER_USCC))
                .toList();

        assertThat(history(history).elsewhere(EMPLOYER))
                .extracting(OtherEmployer::months)
                .isEqualTo(
                        history(others).run(OTHER_USCC).isEmpty()
                                ? List.of()
                                : List.of(history(others).run(OTHER_USCC).size()));
    }

    private boolean confirmed(List<InsuredMonth> months) {
        return check.assess(insured(months.stream()), EMPLOYER, ASKED).outcome() == Outcome.MATCH;
    }

    private static PensionHistory history(List<InsuredMonth> months) {
        return history(months, 1);
    }

    private static PensionHistory history(List<InsuredMonth> months, int delay) {
        return new PensionHistory(months, NOW, delay);
    }

    private static int countedByHand(List<InsuredMonth> history, int mostDelay) {
        Set<YearMonth> good = paidMonths(history);
        for (int delay = 0; delay <= mostDelay; delay++) {
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

    private static Set<YearMonth> paidMonths(List<InsuredMonth> history) {
        Set<YearMonth> good = new HashSet<>();
        for (InsuredMonth month : history) {
            if (month.paid()
                    && month.insurance().equals("pension")
                    && month.uscc().equals(USCC)
                    && !month.month().isAfter(NOW)) {
                good.add(month.month());
            }
        }
        return good;
    }

    @Provide
    Arbitrary<List<InsuredMonth>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(-2, 8),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(InsuredMonth.PENSION)),
                                Tuple.of(1, Arbitraries.just("medical"))),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(USCC)), Tuple.of(1, Arbitraries.just(OTHER_USCC))),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
                        Arbitraries.of(true, false))
                .as(Records::month)
                .list()
                .ofMaxSize(24);
    }
}
