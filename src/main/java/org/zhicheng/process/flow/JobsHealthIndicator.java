package org.zhicheng.process.flow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.operation.HealthComponent;
import org.zhicheng.operation.HealthProbes;

/**
 * Reports {@code jobs}: cases that stand still until a person looks (failed jobs, incidents), and whether the engine
 * works off due jobs at all.
 */
@Component
class JobsHealthIndicator extends HealthComponent {

    /**
     * The longest delay that is healthy: jobs are looked for every few seconds, and a lock of a killed server lasts a
     * minute.
     */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Clock clock;

    JobsHealthIndicator(
            HealthProbes watch, ManagementService jobs, RuntimeService runtime, JdbcClient jdbc, Clock clock) {
        super(watch);
        this.jobs = jobs;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected Health look() {
        long failed = jobs.createJobQuery().noRetriesLeft().count();
        long incidents = runtime.createIncidentQuery().count();
        Duration overdue = overdue();
        boolean worrying = failed > 0 || incidents > 0 || overdue.compareTo(LONGEST) > 0;
        return Health.status(worrying ? WARNING : Status.UP)
                .withDetail("failed", failed)
                .withDetail("incidents", incidents)
                .withDetail("oldestOverdueSeconds", overdue.toSeconds())
                .build();
    }

    /**
     * Returns the delay of the oldest job that should have been worked off; a job without a due date is due at once.
     */
    private Duration overdue() {
        Instant now = clock.instant();
        return jdbc.sql("select min(coalesce(duedate_, create_time_)) from act_ru_job where retries_ > 0 "
                        + "and suspension_state_ = 1 and (duedate_ is null or duedate_ <= ?)")
                .param(Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(oldest -> Duration.between(oldest.toInstant(), now))
                .filter(late -> !late.isNegative())
                .orElse(Duration.ZERO);
    }
}
