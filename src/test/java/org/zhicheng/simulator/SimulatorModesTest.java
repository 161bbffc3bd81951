package org.zhicheng.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SimulatorModesTest {

    @Test
    void whoWaitsForASlowSystemGoesOnOnceItIsQuickAgain() throws Exception {
        SimulatorModes modes = new SimulatorModes(Duration.ofDays(1));
        modes.set("alipay", SimulatorMode.SLOW);
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        Thread asking = new Thread(() -> asked.complete(modes.works("alipay")));
        asking.start();
        while (asking.getState() != Thread.State.TIMED_WAITING) {
            assertThat(asked).isNotDone();
            Thread.onSpinWait();
        }

        modes.set("alipay", SimulatorMode.NORMAL);

        assertThat(asked.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSlowSystemAnswersInTheEnd() {
        SimulatorModes modes = new SimulatorModes(Duration.ofMillis(1));
        modes.set("sms", SimulatorMode.SLOW);

        assertThat(modes.works("sms")).isTrue();
        assertThat(modes.works("alipay", SimulatorMode.SLOW)).isTrue();
        assertThat(modes.works("alipay", SimulatorMode.DOWN)).isFalse();
    }
}
