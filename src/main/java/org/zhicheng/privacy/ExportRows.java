package org.zhicheng.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Stores which copies were asked for, and until when they can be fetched. */
@Repository
class ExportRows {

    /** A line may break; a copy that is fetched again and again is not for its owner. */
    private static final int MOST_FETCHED = 5;

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ReadyCopy add(String accountId, Duration valid) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReadyCopy copy = new ReadyCopy(RowIds.next(), now.plus(valid));
        jdbc.sql("insert into data_export (id, account_id, asked_at, expires_at) values (?, ?, ?, ?)")
                .params(copy.id(), accountId, SqlTime.of(now), SqlTime.of(copy.expiresAt()))
                .update();
        return copy;
    }

    Optional<ReadyCopy> ready(String accountId) {
        return jdbc.sql("select id, expires_at from data_export where account_id = ? and expires_at > ? and fetched < ?"
                        + " order by asked_at desc fetch first row only")
                .params(accountId, SqlTime.of(clock.instant()), MOST_FETCHED)
                .query(ReadyCopy.class)
                .optional();
    }

    /** @return false where it is not this person's, or not to be fetched any more */
    boolean fetch(String accountId, String id) {
        return jdbc.sql("update data_export set fetched = fetched + 1"
                                + " where id = ? and account_id = ? and expires_at > ? and fetched < ?")
                        .params(id, accountId, SqlTime.of(clock.instant()), MOST_FETCHED)
                        .update()
                == 1;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheOld() {
        jdbc.sql("delete from data_export where expires_at < ?")
                .param(SqlTime.of(clock.instant().minus(KEPT)))
                .update();
    }
}
