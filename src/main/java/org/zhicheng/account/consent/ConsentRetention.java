package org.zhicheng.account.consent;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.SqlTime;

/** Keeps the consents of people who left as proof while they may be asked for, and then deletes them (PIPL 19, 69). */
@Component
class ConsentRetention {

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    /**
     * Settings say how long consents are kept.
     *
     * @param consents how long they are kept after the account was cancelled
     */
    @ConfigurationProperties("zhicheng.retention")
    record Settings(@DefaultValue("3y") Period consents) {}

    ConsentRetention(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheOld() {
        jdbc.sql("delete from consent where account_id in (select id from account where cancelled_at < ?)")
                .param(SqlTime.of(
                        ZonedDateTime.now(clock).minus(settings.consents()).toInstant()))
                .update();
    }
}
