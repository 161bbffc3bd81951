package org.zhicheng.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks how many working days an office is told to have left, on Thursday, 5 November 2026, at noon. */
class TimeLeftTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-05T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final WorkingDays workingDays = mock(WorkingDays.class);
    private final TimeLeft left = new TimeLeft(workingDays, NOON);

    TimeLeftTest() {
        when(workingDays.between(any(), any())).thenAnswer(asked -> {
            LocalDate first = asked.getArgument(0);
            LocalDate last = asked.getArgument(1);
            return (int) first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                    .count();
        });
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "2026-11-05T18:00:00+08:00, 0, false",
        "2026-11-06T18:00:00+08:00, 1, false",
        "2026-11-09T18:00:00+08:00, 2, false",
        "2026-11-05T11:00:00+08:00, 0, true",
        "2026-11-04T18:00:00+08:00, 1, true",
        "2026-10-30T18:00:00+08:00, 4, true",
    })
    void daysAreWorkingDays(OffsetDateTime due, int days, boolean over) {
        assertThat(left.days(due.toInstant())).isEqualTo(days);
        assertThat(left.over(due.toInstant())).isEqualTo(over);
    }

    @Test
    void whatHasNoEndIsNeverOver() {
        assertThat(left.days(null)).isNull();
        assertThat(left.over(null)).isFalse();
    }
}
