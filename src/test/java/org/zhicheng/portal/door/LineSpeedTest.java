package org.zhicheng.portal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineSpeedTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final LineSpeed pace = new LineSpeed(8192);

    @Test
    void tenMegabytesAtOneMegabitPass() {
        for (int second = 0; second < 84; second++) {
            pace.carried(125_000, seconds(1));
            assertThat(pace.isKept(GRACE)).isTrue();
        }
    }

    @Test
    void fiftyBytesInTwoSecondsDoNot() {
        pace.carried(50, seconds(2));
        pace.carried(50, seconds(2));
        assertThat(pace.isKept(GRACE)).isTrue();
        pace.carried(50, seconds(2));
        assertThat(pace.isKept(GRACE)).isFalse();
    }

    /** A tunnel in the middle of a file. */
    @Test
    void whatCameFastBeforeCounts() {
        pace.carried(5_000_000, seconds(40));
        pace.carried(1, seconds(60));
        assertThat(pace.isKept(GRACE)).isTrue();
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
