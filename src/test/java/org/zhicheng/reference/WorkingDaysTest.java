package org.zhicheng.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    @Test
    void nationalDayIsOffAndItsMakeUpDaysAreNot() {
        assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 10)))
                .as("a Saturday to work")
                .isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 11, 21)))
                .as("a Saturday")
                .isFalse();
    }

    @Test
    void tenWorkingDaysFromMonday() {
        assertThat(days.plus(LocalDate.of(2026, 11, 23), 10)).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void nothingLiesBetweenALaterAndAnEarlierDay() {
        assertThat(days.between(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23)))
                .isZero();
    }

    @Property
    void addingAndCountingAgree(@ForAll @IntRange(max = 700) int offset, @ForAll @IntRange(max = 60) int count) {
        LocalDate start = LocalDate.of(2025, 1, 1).plusDays(offset);
        LocalDate end = days.plus(start, count);
        assertThat(days.between(start.plusDays(1), end)).isEqualTo(count);
    }
}
