package org.zhicheng.outage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Asks the database once a second, on a connection of its own, whether it still answers. A line that falls silent
 * breaks nothing by itself: a thread that waits at it cannot tell it from a long statement, but this class can.
 */
@Component
class DatabasePulse {

    private final DatabaseProbe probe;
    private final DatabaseOutage outage;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "database-pulse");
        thread.setDaemon(true);
        return thread;
    });
    private Connection line;

    DatabasePulse(DatabaseProbe probe, DatabaseOutage outage) {
        this.probe = probe;
        this.outage = outage;
    }

    @PostConstruct
    void start() {
        if (probe.hasLine()) {
            beats.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        beats.shutdownNow();
        if (beats.awaitTermination(2L * DatabaseProbe.SECONDS, TimeUnit.SECONDS)) {
            hangUp();
        }
    }

    private void beat() {
        if (outage.confirmed()) {
            hangUp();
            return;
        }
        try {
            if (line == null) {
                line = probe.open();
            }
            if (!line.isValid(DatabaseProbe.SECONDS)) {
                throw new SQLException("no answer in time", "08006");
            }
        } catch (SQLException e) {
            hangUp();
            if (!beats.isShutdown()
                    && DatabaseFailure.in(e)
                            .filter(DatabaseFailure.AWAY::equals)
                            .isPresent()) {
                outage.suspect(e);
            }
        }
    }

    private void hangUp() {
        if (line == null) {
            return;
        }
        try {
            line.abort(Runnable::run);
        } catch (SQLException gone) {
            // as was wanted
        } finally {
            line = null;
        }
    }
}
