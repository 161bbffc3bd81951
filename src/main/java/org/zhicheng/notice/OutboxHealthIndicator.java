package org.zhicheng.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.operation.HealthComponent;
import org.zhicheng.operation.HealthProbes;
import org.zhicheng.sql.SqlTime;

/**
 * Reports {@code outbox}: whether messages go out at all, whichever gateway carries them; a message is given up after
 * eleven minutes.
 */
@Component
class OutboxHealthIndicator extends HealthComponent {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    private record Waiting(long messages, Instant oldest) {}

    OutboxHealthIndicator(HealthProbes watch, JdbcClient jdbc, Clock clock) {
        super(watch);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected Health look() {
        Waiting waiting = jdbc.sql("select count(*) as messages, min(created_at) as oldest from sms_message "
                        + "where status = 'pending'")
                .query((row, number) -> new Waiting(
                        row.getLong("messages"),
                        Objects.requireNonNullElseGet(SqlTime.read(row, "oldest"), clock::instant)))
                .single();
        Duration age = Duration.between(waiting.oldest(), clock.instant());
        return Health.status(age.compareTo(LONGEST) > 0 ? WARNING : Status.UP)
                .withDetail("waiting", waiting.messages())
                .withDetail("oldestSeconds", Math.max(0, age.toSeconds()))
                .build();
    }
}
