package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Connections on which nobody asks for anything: a few addresses do not take all that a server has. */
@OwnServer
@TestPropertySource(
        properties = {
            "server.tomcat.max-connections=400",
            "server.tomcat.connection-timeout=60s",
            "zhicheng.doors.connections-per-address=60",
            "zhicheng.trusted-proxies=127.0.9.9"
        })
@Tag("long")
class ManyConnectionsTest extends ServerTest {

    @Test
    void aFewAddressesDoNotTakeThemAll() throws IOException {
        List<Line> lines = new ArrayList<>();
        try {
            for (int number = 0; number < 1_000; number++) {
                lines.add(Line.from("127.0.8." + (1 + number % 4), port));
            }
            try (Line line = Line.from("127.0.7.1", port)) {
                assertThat(line.head("GET", "/login").status()).isEqualTo(200);
            }
            try (Line line = Line.from("127.0.8.1", port)) {
                assertThat(isClosed(line)).as("one of theirs").isTrue();
            }
        } finally {
            lines.forEach(Line::close);
        }
    }

    @Test
    void aProxyBringsOthers() throws IOException {
        List<Line> lines = new ArrayList<>();
        try {
            for (int number = 0; number < 150; number++) {
                lines.add(Line.from("127.0.9.9", port));
            }
            for (Line line : lines) {
                assertThat(line.head("GET", BuiltFiles.address("portal.css")).status())
                        .isEqualTo(200);
            }
        } finally {
            lines.forEach(Line::close);
        }
    }

    private static boolean isClosed(Line line) {
        try {
            line.head("GET", "/login").status();
            return false;
        } catch (IOException closed) {
            return true;
        }
    }
}
