package org.zhicheng.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.SetClock;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.start.CannotStartException;

class EngineTimeZoneTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void asItWas() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aServerInAnotherZoneDoesNotStart(String kind) throws Exception {
        try (TestDatabase database = database(kind)) {
            start(database, "Asia/Shanghai");

            assertThatCode(() -> start(database, "Asia/Shanghai")).doesNotThrowAnyException();
            assertThatCode(() -> start(database, "Asia/Chongqing"))
                    .as("another name of the same")
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> start(database, "UTC"))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Asia/Shanghai")
                    .hasMessageContaining("UTC");
        }
    }

    /** The first engine time of the declaration of 2026-01-01 00:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "h2, 2026-01-01T08:00:01, Asia/Shanghai, true",
        "h2, 2026-01-01T00:00:00, Asia/Shanghai, false",
        "h2, 2026-01-01T00:00:02, UTC, true",
        "postgresql, 2026-01-01T07:59:59, Asia/Shanghai, true",
        "postgresql, 2026-01-01T00:00:00, Asia/Shanghai, false",
        "postgresql, 2025-12-31T19:00:00, America/New_York, true",
        "postgresql, 2025-12-31T19:00:00, Asia/Shanghai, false"
    })
    void anOlderDatabaseTellsItsZoneItself(String kind, LocalDateTime engines, String zone, boolean starts)
            throws Exception {
        try (TestDatabase database = database(kind)) {
            JdbcClient jdbc = old(database, engines);

            if (starts) {
                start(database, zone);
            } else {
                assertThatThrownBy(() -> start(database, zone))
                        .isInstanceOf(CannotStartException.class)
                        .satisfies(failure -> start(database, advised((CannotStartException) failure)));
            }

            assertThat(jdbc.sql("select count(*) from installation")
                            .query(Integer.class)
                            .single())
                    .as("noted once it fits")
                    .isEqualTo(1);
        }
    }

    /** What docs/operations.md has an operator run. */
    @Test
    void theTimesOfAnOlderDatabaseCanBeMoved() throws Exception {
        try (TestDatabase database = TestDatabase.postgresql()) {
            JdbcClient jdbc = old(database, LocalDateTime.parse("2026-01-01T00:00:00"));
            String script = Files.readString(Path.of("docs", "engine-times.sql"));

            jdbc.sql(script).update();

            start(database, "Asia/Shanghai");
            assertThat(jdbc.sql("select start_time_ from act_hi_procinst")
                            .query(LocalDateTime.class)
                            .single())
                    .isEqualTo(LocalDateTime.parse("2026-01-01T08:00:00"));
        }
    }

    /** The zone that the refusal says to start with. */
    private static String advised(CannotStartException refusal) {
        return refusal.action().replaceFirst("(?s).*ZHICHENG_TIME_ZONE=([^;]+);.*", "$1");
    }

    private static JdbcClient old(TestDatabase database, LocalDateTime engines) {
        database.addDeclaration("d1");
        JdbcClient jdbc = database.jdbc();
        jdbc.sql("create table act_hi_procinst (id_ varchar(64) primary key, start_time_ timestamp not null)")
                .update();
        jdbc.sql("insert into act_hi_procinst values ('p1', ?)").param(engines).update();
        jdbc.sql("update declaration set process_instance_id = 'p1'").update();
        return jdbc;
    }

    private static void start(TestDatabase database, String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        new EngineTimeZone(database.jdbc(), SetClock.atNoon()).preInit(null);
    }

    private static TestDatabase database(String kind) {
        return kind.equals("h2") ? TestDatabase.h2() : TestDatabase.postgresql();
    }
}
