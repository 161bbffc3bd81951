package org.zhicheng.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.SetClock;
import org.zhicheng.declaration.life.ReviewOutlook.Pace;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.reference.WorkingDays;

/** Checks that nobody is told a time that too few decisions took. */
class StagePacesTest {

    private static final String OFFICE = "office-320902";
    private static final String BESIDE = "office-320903";
    private static final String ELSEWHERE = "office-320102";
    private static final Instant OPENED = Instant.parse("2026-03-02T02:00:00Z");

    private final TestDatabase database = TestDatabase.h2();
    private StagePaces paces;

    @BeforeEach
    void everyDayIsAWorkingDay() {
        WorkingDays days = mock(WorkingDays.class);
        when(days.between(any(), any())).thenAnswer(asked -> {
            LocalDate first = asked.getArgument(0);
            return (int) Math.max(0, first.until(asked.<LocalDate>getArgument(1), ChronoUnit.DAYS) + 1);
        });
        paces = new StagePaces(database.jdbc(), days, SetClock.atNoon());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysTheMedianOfTheOffice() {
        decided(OFFICE, 1, 1, 1, 1, 1, 3, 3, 3, 3, 40);
        assertThat(paces.usual(OFFICE)).contains(new Pace("office", 1, 10));
        decided(OFFICE, 3);
        assertThat(paces.usual(OFFICE)).contains(new Pace("office", 3, 11));
    }

    @Test
    void saysNothingOfTooFew() {
        assertThat(paces.usual(OFFICE)).isEmpty();
        decided(OFFICE, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(paces.usual(OFFICE)).isEmpty();
    }

    @Test
    void asksTheCityAndThenAllWhereTheOfficeDecidedTooFew() {
        decided(OFFICE, 1);
        decided(ELSEWHERE, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
        assertThat(paces.usual(OFFICE)).contains(new Pace("all", 9, 11));
        decided(BESIDE, 4, 4, 4, 4, 4, 4, 4, 4, 4);
        assertThat(paces.usual(OFFICE)).contains(new Pace("city", 4, 10));
        assertThat(paces.usual(ELSEWHERE)).contains(new Pace("office", 9, 10));
    }

    @Test
    void onlyTheLatestCount() {
        decided(OFFICE, IntStream.generate(() -> 20).limit(StagePaces.LATEST).toArray());
        IntStream.range(0, StagePaces.LATEST)
                .forEach(number ->
                        paces.note(OFFICE, OPENED.plus(Duration.ofDays(100)), OPENED.plus(Duration.ofDays(102))));
        assertThat(paces.usual(OFFICE)).contains(new Pace("office", 2, StagePaces.LATEST));
    }

    @Test
    void theSameDayIsNoDay() {
        decided(OFFICE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(paces.usual(OFFICE)).contains(new Pace("office", 0, 10));
    }

    private void decided(String office, int... days) {
        for (int taken : days) {
            paces.note(office, OPENED, OPENED.plus(Duration.ofDays(taken)));
        }
    }
}
