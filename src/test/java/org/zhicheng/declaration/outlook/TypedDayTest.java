package org.zhicheng.declaration.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day, a month or a year, as people write them; where the day is not said, the last counts. */
class TypedDayTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-06-30,      2020-06-30, true
            20200630,        2020-06-30, true
            2020/6/30,       2020-06-30, true
            2020.6.3,        2020-06-03, true
            2020年6月30日,   2020-06-30, true
            ２０２０－６－３０, 2020-06-30, true
            2020-06,         2020-06-30, false
            2020年2月,       2020-02-29, false
            2020,            2020-12-31, false
            2020年,          2020-12-31, false
            2026,            2026-11-30, false
            2026-11,         2026-11-30, false
            2027,            2027-12-31, false
            """)
    void reads(String typed, String last, boolean exact) {
        assertThat(TypedDay.read(typed, TODAY)).contains(new TypedDay(LocalDate.parse(last), exact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "很久以前", "20", "2020-13", "2020-02-30", "1900", "2050", "2020-06-30-1", "-2020"})
    void takesNothingElse(String typed) {
        assertThat(TypedDay.read(typed, TODAY)).isEmpty();
    }

    @Test
    void takesNothingForNothing() {
        assertThat(TypedDay.read(null, TODAY)).isEmpty();
    }
}
