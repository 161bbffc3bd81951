package org.zhicheng.record.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Reads the entries of {@link RecordCallLog} for the person concerned, and deletes them when their time is over. */
@Repository
public class RecordCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RecordCalls.class);

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    /**
     * Settings say how long calls are kept.
     *
     * @param calls how long they are kept: three years at least (网络数据安全管理条例 12)
     */
    @ConfigurationProperties("zhicheng.retention")
    public record Settings(@DefaultValue("3y") Period calls) {

        private static final int LEAST_MONTHS = 36;

        public Settings {
            if (calls.toTotalMonths() < LEAST_MONTHS) {
                throw new IllegalArgumentException("zhicheng.retention.calls must be 3y at least");
            }
        }
    }

    /**
     * An entry says that personal information was given away once.
     *
     * @param subjectId a declaration, or an account
     * @param outcome FOUND | NOT_FOUND | UNAVAILABLE
     * @param reason why nobody answered; null where somebody did
     */
    public record Noted(
            Instant at,
            String system,
            String subjectId,
            String purpose,
            String fields,
            String outcome,
            String reason,
            String requestId,
            long tookMillis) {}

    RecordCalls(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param until exclusive
     * @param subjects declarations and accounts; null for all
     */
    public List<Noted> between(Instant from, Instant until, List<String> subjects, int atMost) {
        return jdbc.sql("select * from record_call where called_at >= :from and called_at < :until"
                        + (subjects == null ? "" : " and subject_id in (:subjects)")
                        + " order by called_at desc, id fetch first :most rows only")
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .param("subjects", subjects)
                .param("most", atMost)
                .query(RecordCalls::noted)
                .list();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheOld() {
        Instant before = ZonedDateTime.now(clock).minus(settings.calls()).toInstant();
        int forgotten = jdbc.sql("delete from record_call where called_at < ?")
                .param(SqlTime.of(before))
                .update();
        if (forgotten > 0) {
            LOG.info("{} calls to outside systems from before {} were deleted", forgotten, before);
        }
    }

    private static Noted noted(ResultSet row, int number) throws SQLException {
        return new Noted(
                SqlTime.read(row, "called_at"),
                row.getString("system"),
                row.getString("subject_id"),
                row.getString("purpose"),
                row.getString("fields"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("request_id"),
                row.getLong("took_millis"));
    }
}
