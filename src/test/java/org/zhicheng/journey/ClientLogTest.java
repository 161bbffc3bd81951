package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.alipay.EverythingLogged;

/** Gateways ask outside systems by the JDK's HTTP client, and some of what they ask is a number or a code. */
@Tag("long")
class ClientLogTest extends ServerTest {

    private static final String CODE = "code-135790";

    @Test
    void whoLogsEverythingReadsNothingOfWhatIsAsked() {
        try (EverythingLogged log = new EverythingLogged()) {
            new Browser(port).get("/api/session?typed=" + CODE);

            assertThat(log.text().lines().filter(line -> line.startsWith("jdk.")))
                    .noneMatch(line -> line.contains(CODE));
        }
    }
}
