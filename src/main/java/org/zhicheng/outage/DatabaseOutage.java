package org.zhicheng.outage;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database is away. One line of the log says that it is, one a minute that it still is, one that it
 * is back. While it is away, it is asked once a second on a connection of its own, and other requests get the answer at
 * once, even those that wait already.
 */
@Component
public class DatabaseOutage {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);
    private static final Duration SAID_AGAIN = Duration.ofMinutes(1);

    private final DatabaseProbe probe;
    private final OpenLines lines;
    private final Clock clock;
    private final ScheduledExecutorService probes = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "database-probe");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean watching = new AtomicBoolean();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean confirmed;
    private volatile String reason = "";
    private Instant since;
    private Instant said;

    DatabaseOutage(DatabaseProbe probe, OpenLines lines, Clock clock) {
        this.probe = probe;
        this.lines = lines;
        this.clock = clock;
    }

    /** Checks at once whether the database is away, because something failed that looks like it. */
    public void suspect(Throwable failure) {
        failures.incrementAndGet();
        reason = DatabaseFailure.inWords(failure);
        if (watching.compareAndSet(false, true)) {
            probes.execute(this::begin);
        }
    }

    /** Tells whether the database was asked a second ago or so and did not answer. */
    public boolean confirmed() {
        return confirmed;
    }

    @PreDestroy
    void stop() {
        probes.shutdownNow();
    }

    private void begin() {
        since = clock.instant();
        if (probe.answers()) {
            brief();
            watching.set(false);
        } else {
            confirmed = true;
            lines.abort();
            say("The database is away ({}). People are told 503, jobs and sweeps wait for it.", reason);
            probes.schedule(this::look, 1, TimeUnit.SECONDS);
        }
    }

    /** Notes a moment's interruption, or more requests at once than there are connections. */
    private void brief() {
        if (said == null || Duration.between(said, since).compareTo(SAID_AGAIN) >= 0) {
            say(
                    "{} times no connection to the database was to be had ({}), yet it answers.",
                    failures.getAndSet(0),
                    reason);
        }
    }

    private void look() {
        if (probe.answers()) {
            confirmed = false;
            LOG.info(
                    "The database answers again. Without it for {}, {} attempts failed.",
                    Duration.between(since, clock.instant()),
                    failures.getAndSet(0));
            watching.set(false);
            return;
        }
        if (Duration.between(said, clock.instant()).compareTo(SAID_AGAIN) >= 0) {
            say("The database is still away ({}), since {}; {} attempts failed.", reason, since, failures.get());
        }
        probes.schedule(this::look, 1, TimeUnit.SECONDS);
    }

    private void say(String message, Object... arguments) {
        said = clock.instant();
        LOG.error(message, arguments);
    }
}
