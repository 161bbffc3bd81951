package org.zhicheng.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what may not happen too often, in a table: the same for every server, and after a restart. */
@Component
public class Throttle {

    /** Longer than any limit looks back. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** So many at most in any stretch of this length. */
    public record Limit(int most, Duration within) {}

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param subject who or what is counted, a {@link KeyedHash} where it is personal */
    @Transactional(readOnly = true)
    public boolean allows(String subject, Limit... limits) {
        return Stream.of(limits).allMatch(limit -> count(subject, limit.within()) < limit.most());
    }

    /** Counts even where the caller's transaction is rolled back: a refused attempt was an attempt. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(String subject) {
        jdbc.sql("insert into throttle_event (id, subject, occurred_at) values (?, ?, ?)")
                .params(UUID.randomUUID().toString().replace("-", ""), subject, utc(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(String subject) {
        jdbc.sql("delete from throttle_event where subject = ?").param(subject).update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetTheOld() {
        jdbc.sql("delete from throttle_event where occurred_at < ?")
                .param(utc(clock.instant().minus(KEPT)))
                .update();
    }

    private int count(String subject, Duration within) {
        return jdbc.sql("select count(*) from throttle_event where subject = ? and occurred_at > ?")
                .params(subject, utc(clock.instant().minus(within)))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
