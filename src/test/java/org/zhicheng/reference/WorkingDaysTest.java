package org.zhicheng.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays(new BundledHolidays());

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "2026-11-23, true, an ordinary Monday",
        "2026-11-22, false, an ordinary Sunday",
        "2026-01-01, false, 元旦",
        "2026-01-04, true, a Sunday made up for 元旦",
        "2026-02-13, true, the Friday before 春节",
        "2026-02-14, true, a Saturday made up for 春节",
        "2026-02-15, false, 春节 begins",
        "2026-02-23, false, 春节 ends on a Monday",
        "2026-02-28, true, a Saturday made up for 春节",
        "2026-04-06, false, 清明",
        "2026-05-09, true, a Saturday made up for 劳动节",
        "2026-06-19, false, 端午",
        "2026-09-20, true, a Sunday made up for 国庆",
        "2026-09-25, false, 中秋",
        "2026-10-07, false, 国庆 ends",
        "2026-10-10, true, a Saturday made up for 国庆",
        "2025-01-26, true, a Sunday made up for 春节",
        "2025-10-08, false, 国庆 and 中秋 end",
        "2025-10-11, true, a Saturday made up for 国庆",
        "2027-01-01, true, not announced yet: only weekends are off",
    })
    void knowsTheStateCouncilsArrangement(LocalDate day, boolean working, String why) {
        assertThat(workingDays.isWorkingDay(day)).as(why).isEqualTo(working);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-11-23, 10, 2026-12-07",
        "2026-11-20, 1, 2026-11-23",
        "2026-09-30, 1, 2026-10-08",
        "2026-10-08, 2, 2026-10-10",
        "2026-02-14, 1, 2026-02-24",
        "2026-11-23, 0, 2026-11-23",
    })
    void countsFromTheDayAfter(LocalDate day, int number, LocalDate expected) {
        assertThat(workingDays.plus(day, number)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-11-23, 2026-11-27, 5",
        "2026-11-21, 2026-11-22, 0",
        "2026-10-01, 2026-10-07, 0",
        "2026-10-08, 2026-10-11, 3",
        "2026-11-27, 2026-11-23, 0",
    })
    void countsBothEnds(LocalDate first, LocalDate last, int expected) {
        assertThat(workingDays.between(first, last)).isEqualTo(expected);
    }

    @Property
    void endsOnAWorkingDayThatManyDaysLater(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int number) {
        LocalDate end = workingDays.plus(day, number);

        assertThat(workingDays.isWorkingDay(end)).isTrue();
        assertThat(workingDays.between(day.plusDays(1), end)).isEqualTo(number);
    }

    @Property
    void goesOnWhereItStopped(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 30) int second) {
        assertThat(workingDays.plus(workingDays.plus(day, first), second))
                .isEqualTo(workingDays.plus(day, first + second));
    }

    @Property
    void addsUpWhereverARangeIsCut(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 40) int second) {
        LocalDate cut = day.plusDays(first);
        LocalDate last = cut.plusDays(second + 1L);

        assertThat(workingDays.between(day, cut) + workingDays.between(cut.plusDays(1), last))
                .isEqualTo(workingDays.between(day, last));
    }

    @Property
    void knowsOnlyWeekendsInYearsNotAnnounced(@ForAll("laterDays") LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;

        assertThat(workingDays.isWorkingDay(day)).isEqualTo(!weekend);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return between(LocalDate.of(2024, 12, 1), LocalDate.of(2027, 3, 1));
    }

    @Provide
    Arbitrary<LocalDate> laterDays() {
        return between(LocalDate.of(2027, 1, 1), LocalDate.of(2040, 12, 31));
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
