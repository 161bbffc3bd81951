package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.zhicheng.start.CannotStartException;
import org.zhicheng.start.StartFailures;

class StartFailuresTest {

    private final StartFailures failures = new StartFailures();

    @Test
    void tellWhatKeepsAServerFromStarting() {
        FailureAnalysis told = failures.analyze(
                new BeanCreationException("deep down", new CannotStartException("No keyset.", "Mount the folder.")));

        assertThat(told.getDescription()).isEqualTo("No keyset.");
        assertThat(told.getAction()).isEqualTo("Mount the folder.");
    }

    @Test
    void nameASettingThatCannotBeRight() {
        FailureAnalysis told = failures.analyze(new BeanCreationException(
                "deep down", new IllegalStateException("zhicheng.sms.aliyun.sign-name is missing")));

        assertThat(told.getDescription()).isEqualTo("zhicheng.sms.aliyun.sign-name is missing");
        assertThat(told.getAction()).contains("docs/operations.md");
    }

    @Test
    void leaveTheTraceOfEverythingElse() {
        assertThat(failures.analyze(new BeanCreationException("deep down", new IllegalStateException("broken"))))
                .isNull();
        IllegalStateException elsewhere = new IllegalStateException("zhicheng.x of somebody else");
        elsewhere.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.other.Thing", "run", "Thing", 1)});
        assertThat(failures.analyze(elsewhere)).isNull();
    }
}
