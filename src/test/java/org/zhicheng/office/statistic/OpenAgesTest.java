package org.zhicheng.office.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhicheng.office.fact.Counts;
import org.zhicheng.office.fact.Tally;
import org.zhicheng.reference.BundledHolidays;
import org.zhicheng.reference.WorkingDays;

/** Checks that open cases are as old as the working days since they came say. */
class OpenAgesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

    private final WorkingDays workingDays = BundledHolidays.workingDays();
    private final OpenAges ages = new OpenAges(
            workingDays,
            Clock.fixed(TODAY.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai")));

    @Test
    void eachDayIsAsOldAsItsWorkingDays() {
        for (int back = 0; back < 90; back++) {
            LocalDate day = TODAY.minusDays(back);
            Counts open = new Counts();
            open.add(2, Tally.SINCE, day);
            open.add(1, Tally.SINCE, TODAY);
            int passed = workingDays.between(day.plusDays(1), TODAY);

            Statistics.Now now = ages.of(open);

            assertThat(now.oldest()).as(day.toString()).isEqualTo(passed);
            assertThat(now.open()).isEqualTo(3);
            assertThat(now.ages().stream().mapToInt(Statistics.Age::cases).sum())
                    .isEqualTo(3);
            assertThat(now.ages())
                    .filteredOn(age -> age.from() <= passed && (age.to() == null || age.to() >= passed))
                    .singleElement()
                    .matches(age -> age.cases() >= 2);
        }
    }

    @Test
    void nothingIsNotOld() {
        Statistics.Now now = ages.of(new Counts());
        assertThat(now.open()).isZero();
        assertThat(now.oldest()).isNull();
        assertThat(now.ages()).hasSize(5).allMatch(age -> age.cases() == 0);
    }
}
