package org.zhicheng.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;
import org.zhicheng.SetClock;
import org.zhicheng.publicity.PublicityTerms.Obtained;
import org.zhicheng.reference.WorkingDays;

/** From which day on a title counts that was published. */
class PublishedCasesTest {

    private static final Instant BEGUN = Instant.parse("2026-11-23T17:00:00Z");
    private static final Instant CONFIRMED = Instant.parse("2026-12-02T01:00:00Z");

    private final PublicityRows rows = mock(PublicityRows.class);
    private final PublishedCases cases = new PublishedCases(
            rows, mock(RulingsOnCases.class), new PublicityDays(mock(WorkingDays.class), SetClock.atNoon()));

    /** Late in the evening in London it is the next day in Shanghai. */
    @ParameterizedTest
    @Proves("CF02")
    @CsvSource({"APPROVAL, 2026-11-24", "CONFIRMATION, 2026-12-02"})
    void countsFromTheDayThatTheTableSays(Obtained obtained, LocalDate day) {
        when(rows.ofDeclaration("case")).thenReturn(Optional.of(published(obtained)));

        assertThat(cases.obtainedOn("case")).contains(day);
    }

    @Test
    void saysNothingOfACaseThatWasNotPublished() {
        assertThat(cases.obtainedOn("case")).isEmpty();
    }

    private static Publicity published(Obtained obtained) {
        return new Publicity(
                "one",
                "case",
                "office-320900",
                "盐城市人社局",
                "张三",
                null,
                "工程→电力",
                "工程师",
                "评审",
                LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 12, 1),
                "",
                new PublicityTerms(5, 10, 30, true, null, obtained),
                BEGUN,
                PublicityState.CONFIRMED,
                CONFIRMED);
    }
}
