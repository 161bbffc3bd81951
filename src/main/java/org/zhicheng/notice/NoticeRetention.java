package org.zhicheng.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.SqlTime;

/**
 * Forgets notices, with the names and numbers in them, when nobody asks any more whether they arrived (PIPL 19, 47).
 * The events of a case stand in its own timeline.
 */
@Component
class NoticeRetention {

    /** Keeps the last notice to somebody whose number is stored nowhere else, until it is clear whether it arrived. */
    private static final Period FAREWELL = Period.ofDays(7);

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    /**
     * Settings say how long notices are kept.
     *
     * @param notices how long they are kept after they were written; not less than what logs are kept for
     */
    @ConfigurationProperties("zhicheng.retention")
    record Settings(@DefaultValue("6m") Period notices) {}

    NoticeRetention(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A notice that still waits for its gateway is not forgotten. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheOld() {
        forget("1 = 1", settings.notices());
        forget("template = 'account-cancelled'", FAREWELL);
    }

    private void forget(String which, Period term) {
        Instant before = ZonedDateTime.now(clock).minus(term).toInstant();
        jdbc.sql("delete from sms_message where created_at < ? and status <> 'pending' and " + which)
                .param(SqlTime.of(before))
                .update();
    }
}
