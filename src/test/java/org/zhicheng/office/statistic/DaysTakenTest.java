package org.zhicheng.office.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhicheng.office.fact.Counts;
import org.zhicheng.office.fact.Tally;

/** Checks the days within which half and nine of ten decisions were made against the sorted list of all of them. */
class DaysTakenTest {

    @Test
    void nothingTookNothing() {
        DaysTaken none = new DaysTaken();
        assertThat(none.decisions()).isZero();
        assertThat(none.median()).isNull();
        assertThat(none.ninetyPercent()).isNull();
    }

    @Test
    void saysWhatTheSortedListSays() {
        Random random = new Random(3);
        for (int size = 1; size < 200; size++) {
            int[] days = random.ints(size, 0, 25).toArray();
            Counts counts = new Counts();
            Arrays.stream(days).forEach(one -> counts.add(1, Tally.DAYS, "审核", one));
            counts.add(1, Tally.DAYS, "复审", 99);
            DaysTaken taken = new DaysTaken();
            taken.add(counts, Tally.DAYS, "审核");
            Arrays.sort(days);

            assertThat(taken.decisions()).isEqualTo(size);
            assertThat(taken.median()).isEqualTo(days[(size - 1) / 2]);
            assertThat(taken.ninetyPercent()).isEqualTo(days[(size * 9 + 9) / 10 - 1]);
        }
    }
}
