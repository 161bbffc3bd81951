package org.zhicheng.declaration.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first day is found to the day, whatever makes it the first, and with few questions. */
class FirstDayTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2027-02-28", "2027-03-01", "2028-02-29", "2031-06-30", "2036-11-29"})
    void findsTheDay(String first) {
        LocalDate day = LocalDate.parse(first);
        AtomicInteger asked = new AtomicInteger();

        assertThat(FirstDay.of(TODAY, on -> {
                    asked.incrementAndGet();
                    return !on.isBefore(day);
                }))
                .contains(day);
        assertThat(asked).hasValueLessThan(60);
    }

    @Test
    void asksNoMoreWhereItIsToday() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(FirstDay.of(TODAY, on -> asked.incrementAndGet() > 0)).contains(TODAY);
        assertThat(asked).hasValue(1);
    }

    @Test
    void givesUpAfterTenYears() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(FirstDay.of(TODAY, on -> asked.incrementAndGet() < 0)).isEmpty();
        assertThat(asked).hasValueLessThan(60);
    }
}
