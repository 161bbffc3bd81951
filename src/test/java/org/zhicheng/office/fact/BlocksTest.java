package org.zhicheng.office.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checks that blocks hold each day of a time once, and that there are few of them. */
class BlocksTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    @Test
    void holdEachDayOnceAndNoOther() {
        Random random = new Random(5);
        for (int run = 0; run < 300; run++) {
            LocalDate from = MONDAY.plusDays(random.nextInt(600));
            LocalDate to = from.plusDays(random.nextInt(1099));
            for (int most : List.of(1, 16, 64)) {
                List<String> blocks = Blocks.from(from, to, most);
                for (LocalDate day = from.minusWeeks(2); day.isBefore(to.plusWeeks(2)); day = day.plusDays(3)) {
                    boolean within = !day.isBefore(monday(from))
                            && day.isBefore(monday(to).plusWeeks(1));
                    assertThat(Blocks.of(day, most))
                            .filteredOn(blocks::contains)
                            .as(day + " in " + from + " to " + to)
                            .hasSize(within ? 1 : 0);
                }
                if (most > 1) {
                    assertThat(blocks.size()).isLessThanOrEqualTo(most == 16 ? 22 : 18);
                }
            }
        }
    }

    @Test
    void areNamedByTheirFirstMonday() {
        LocalDate day = LocalDate.of(2026, 11, 29);
        assertThat(Blocks.of(day, 64)).hasSize(4).allSatisfy(block -> assertThat(
                        Blocks.monday(block).getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY));
        assertThat(Blocks.week(day)).isEqualTo("1x2026-11-23");
        assertThat(Blocks.of(day, 1)).containsExactly("1x2026-11-23");
        assertThat(Blocks.monday("1x2026-11-23")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Blocks.of(Blocks.begin(day, 16), 16))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(Blocks.monday(block)).isEqualTo(Blocks.begin(day, 16)));
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
