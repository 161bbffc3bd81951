package org.zhicheng.declaration.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;

/** Years of work: the union of all works since graduation, without gaps (H04). */
class YearsOfWorkTest {

    private static final LocalDate GRADUATION = LocalDate.parse("2018-06-20");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Test
    void countsWhatGoesOn() {
        assertThat(years(work("2025-11-25", null))).isEqualTo(1);
        assertThat(years(work("2025-11-26", null))).isLessThan(1);
        assertThat(years(work("2025-11-25", "2026-11-02")))
                .as("ends in the month of the declaration")
                .isEqualTo(1);
    }

    @Test
    void doesNotCountWorkBeforeGraduation() {
        assertThat(years(work("2010-01-01", "2018-06-19"))).isZero();
        assertThat(years(work("2010-01-01", "2019-06-19"))).isEqualTo(1);
    }

    @Test
    void doesNotCountGapsNorTimeAfterTheEnd() {
        assertThat(years(work("2019-01-01", "2019-12-31"))).isEqualTo(1);
        assertThat(years(work("2019-01-01", "2019-12-31"), work("2022-01-01", "2022-12-31")))
                .isEqualTo(2);
    }

    @Test
    void countsOverlapsOnce() {
        assertThat(years(work("2019-01-01", "2020-12-31"), work("2020-01-01", "2020-06-30")))
                .isEqualTo(2);
    }

    @Test
    void goesOnUntilTheCutOffOfReviews() {
        LocalDate until = new Eligibility.Settings("12-31").reviewYearsUntil(TODAY);
        assertThat(YearsOfWork.of(List.of(work("2026-01-01", null)), GRADUATION, TODAY, until))
                .as("the last day of the year counts")
                .isEqualTo(1);
        assertThat(YearsOfWork.of(List.of(work("2026-01-02", null)), GRADUATION, TODAY, until))
                .isLessThan(1);
        assertThat(YearsOfWork.between(LocalDate.parse("2022-01-01"), until))
                .as("with a title")
                .isEqualTo(5);
        assertThat(new Eligibility.Settings("").reviewYearsUntil(TODAY)).isEqualTo(TODAY);
    }

    @Property
    void isNeverMoreThanTheTimeSinceGraduation(@ForAll("works") List<Work> works) {
        assertThat(years(works)).isBetween(0.0, YearsOfWork.between(GRADUATION, TODAY));
    }

    @Property
    void isTheNumberOfDaysOnWhichSomebodyWorked(@ForAll("works") List<Work> works) {
        long days = GRADUATION
                .datesUntil(TODAY)
                .filter(day -> works.stream().anyMatch(work -> covers(work, day)))
                .count();
        assertThat(years(works)).isCloseTo(days / 365.2425, within(0.02));
    }

    @Property
    void doesNotDependOnTheOrder(@ForAll("works") List<Work> works, @ForAll Random random) {
        List<Work> shuffled = new ArrayList<>(works);
        Collections.shuffle(shuffled, random);
        assertThat(years(shuffled)).isEqualTo(years(works));
    }

    @Property
    void doesNotDependOnHowAWorkIsWrittenDown(
            @ForAll @IntRange(max = 2_000) int start, @ForAll @IntRange(min = 1, max = 900) int length) {
        LocalDate first = GRADUATION.plusDays(start);
        LocalDate middle = first.plusDays(length);
        assertThat(years(new Work(0, first, middle, ""), new Work(1, middle.plusDays(1), null, "")))
                .isEqualTo(years(new Work(0, first, null, "")));
    }

    @Provide
    Arbitrary<List<Work>> works() {
        Arbitrary<LocalDate> start = Arbitraries.integers().between(-600, 3_000).map(GRADUATION::plusDays);
        return Combinators.combine(start, Arbitraries.integers().between(0, 1_500))
                .as((first, length) -> new Work(0, first, end(first.plusDays(length)), ""))
                .list()
                .ofMaxSize(6);
    }

    /** Nobody's work ends in the future. */
    private static LocalDate end(LocalDate end) {
        return end.isBefore(TODAY.withDayOfMonth(1)) ? end : null;
    }

    private static boolean covers(Work work, LocalDate day) {
        return !day.isBefore(work.startDate()) && (work.endDate() == null || !day.isAfter(work.endDate()));
    }

    private static double years(Work... works) {
        return years(Stream.of(works).toList());
    }

    private static double years(List<Work> works) {
        return YearsOfWork.of(works, GRADUATION, TODAY, TODAY);
    }

    private static Work work(String from, String to) {
        return new Work(0, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "");
    }
}
