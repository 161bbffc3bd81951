package org.zhicheng.process.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ThrownExceptionsTest {

    @Test
    void framesAreLeftOut() {
        StringWriter stack = new StringWriter();
        new IllegalStateException("the outer\nin two lines", new IllegalArgumentException("the inner"))
                .printStackTrace(new PrintWriter(stack));

        assertThat(ThrownExceptions.withoutFrames(stack.toString()))
                .isEqualTo("java.lang.IllegalStateException: the outer\nin two lines\n"
                        + "Caused by: java.lang.IllegalArgumentException: the inner");
    }

    @Test
    void aMessageWithoutEndIsCut() {
        assertThat(ThrownExceptions.withoutFrames("x".repeat(100_000)))
                .hasSizeLessThan(3000)
                .endsWith("…");
    }
}
