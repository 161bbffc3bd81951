package org.zhicheng.process.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.SqlTime;
import org.zhicheng.start.CannotStartException;

/**
 * Keeps every server of an installation in one time zone. The engine writes due dates and locks in local time, without
 * a zone. The zone is noted at the first start, and a server with another one does not start: it would fire deadlines
 * hours early or late, and take over jobs that others are doing.
 */
@Component
class EngineTimeZone extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTimeZone.class);

    private static final int QUARTER = 15 * 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** One moment, written by us with its zone and by the engine without. */
    private record Moment(Instant ours, LocalDateTime engines) {

        ZoneOffset offset() {
            long seconds = Duration.between(LocalDateTime.ofInstant(ours, ZoneOffset.UTC), engines)
                    .toSeconds();
            return ZoneOffset.ofTotalSeconds(Math.toIntExact(Math.round((double) seconds / QUARTER) * QUARTER));
        }
    }

    EngineTimeZone(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ZoneId zone = ZoneId.systemDefault();
        Optional<String> noted = jdbc.sql("select time_zone from installation where id = 1")
                .query(String.class)
                .optional();
        if (noted.isPresent()) {
            if (!ZoneId.of(noted.get()).getRules().equals(zone.getRules())) {
                throw refused("in " + noted.get(), noted.get(), zone);
            }
            return;
        }
        lastMoment().ifPresent(moment -> adopt(moment, zone));
        jdbc.sql("insert into installation (id, time_zone, noted_at) values (1, ?, ?)")
                .params(zone.getId(), SqlTime.of(clock.instant()))
                .update();
    }

    /**
     * Compares the two times of a declaration in a database that is older than the note: they must agree in this zone.
     */
    private static void adopt(Moment moment, ZoneId zone) {
        if (!zone.getRules().getOffset(moment.ours()).equals(moment.offset())) {
            String written = moment.offset().equals(ZoneOffset.UTC) ? "UTC" : "GMT" + moment.offset();
            throw refused("in " + written, written, zone);
        }
        LOG.info("The engine's times in this database are in {}", zone);
    }

    private Optional<Moment> lastMoment() {
        boolean hasEngine = jdbc.sql("select count(*) from information_schema.tables"
                                + " where lower(table_name) = 'act_hi_procinst'")
                        .query(Integer.class)
                        .single()
                > 0;
        if (!hasEngine) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select d.created_at, h.start_time_
                        from declaration d join act_hi_procinst h on h.id_ = d.process_instance_id
                        order by d.created_at desc fetch first 1 rows only
                        """).query(EngineTimeZone::moment).optional();
    }

    private static Moment moment(ResultSet row, int number) throws SQLException {
        return new Moment(SqlTime.read(row, "created_at"), row.getObject("start_time_", LocalDateTime.class));
    }

    private static CannotStartException refused(String written, String fitting, ZoneId zone) {
        return new CannotStartException(
                "The engine's times in this database were written " + written + ", and this server would read them in "
                        + zone + ": deadlines would come hours early or late.",
                "Start every server with ZHICHENG_TIME_ZONE=" + fitting
                        + "; or stop all of them and move the times, as docs/operations.md tells under Time.");
    }
}
