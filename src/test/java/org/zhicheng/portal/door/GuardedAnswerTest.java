package org.zhicheng.portal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class GuardedAnswerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    /** The demanded speed is beyond any line. */
    @Test
    void whoTakesItTooSlowlyGetsNoMore() {
        ServletOutputStream out =
                answer(DataSize.ofTerabytes(1_000), Duration.ZERO).over(new Nowhere());
        assertThatThrownBy(() -> out.write(new byte[100])).isInstanceOf(ClientAbortException.class);
    }

    /** A page's writer says nothing to the page; what comes after is not written, and the connection does not go on. */
    @Test
    void norDoesWhoTakesAPageTooSlowly() {
        GuardedAnswer answer = answer(DataSize.ofTerabytes(1_000), Duration.ZERO);
        StringWriter taken = new StringWriter();
        PrintWriter page = answer.over(taken);

        page.write("the first part");
        page.write("the rest");

        assertThat(taken).hasToString("the first part");
        assertThatThrownBy(answer::check).isInstanceOf(ClientAbortException.class);
    }

    @Test
    void aPageThatIsTakenIsWhole() {
        GuardedAnswer answer = answer(DataSize.ofTerabytes(1_000), Duration.ofDays(1));
        StringWriter taken = new StringWriter();

        answer.over(taken).append("the first part").append(", the rest").flush();

        assertThat(taken).hasToString("the first part, the rest");
        assertThatCode(answer::check).doesNotThrowAnyException();
    }

    @Test
    void duringTheGraceNobodyIsTooSlow() {
        ServletOutputStream out =
                answer(DataSize.ofTerabytes(1_000), Duration.ofDays(1)).over(new Nowhere());
        assertThatCode(() -> out.write(new byte[100])).doesNotThrowAnyException();
    }

    private GuardedAnswer answer(DataSize leastSpeed, Duration grace) {
        Waiting waiting = new Waiting(new DoorSettings(
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                leastSpeed,
                grace,
                grace,
                new DoorSettings.People(10, 10, 10),
                new DoorSettings.Strangers(10, 10),
                Duration.ofSeconds(1),
                10));
        return new GuardedAnswer(new Visitor(request), waiting);
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int one) {
            // dropped on purpose
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
