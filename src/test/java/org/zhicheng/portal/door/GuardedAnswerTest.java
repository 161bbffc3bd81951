package org.zhicheng.portal.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class GuardedAnswerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    /** No line is as fast as this wants it. */
    @Test
    void whoTakesItTooSlowlyGetsNoMore() {
        ServletOutputStream out = answer(DataSize.ofTerabytes(1_000), Duration.ZERO);
        assertThatThrownBy(() -> out.write(new byte[100])).isInstanceOf(ClientAbortException.class);
    }

    @Test
    void duringTheGraceNobodyIsTooSlow() {
        ServletOutputStream out = answer(DataSize.ofTerabytes(1_000), Duration.ofDays(1));
        assertThatCode(() -> out.write(new byte[100])).doesNotThrowAnyException();
    }

    private ServletOutputStream answer(DataSize leastSpeed, Duration grace) {
        Waiting waiting = new Waiting(new DoorSettings(
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                leastSpeed,
                grace,
                grace,
                new DoorSettings.People(10, 10, 10),
                new DoorSettings.Strangers(10, 10),
                Duration.ofSeconds(1)));
        return new GuardedAnswer(new Visitor(request), waiting).over(new Nowhere());
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int one) {
            // kept nowhere
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
