package org.zhicheng.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Lets servers of one database start one after the other: tables, models, reference data and the first accounts are
 * made once, and the next server finds them. Everything that uses the database waits for Flyway, so the lock is taken
 * there. It is a lock of PostgreSQL's that ends with its connection: a server that dies releases it. H2 has one server
 * anyway.
 */
@Component
class StartLock implements FlywayMigrationStrategy, ApplicationListener<ApplicationStartedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    /** Names our lock among all locks of the database: "zhicheng" in ASCII. */
    private static final long LOCK = 0x7A68696368656E67L;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final DataSource database;
    private Connection turn;

    StartLock(DataSource database) {
        this.database = database;
    }

    @Override
    public void migrate(Flyway flyway) {
        take();
        flyway.migrate();
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        end();
    }

    /** Releases the lock, also where the start failed. */
    @Override
    public void destroy() {
        end();
    }

    private synchronized void take() {
        try {
            Connection connection = database.getConnection();
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                turn = connection;
                await();
            } else {
                connection.close();
            }
        } catch (SQLException e) {
            end();
            throw new IllegalStateException("Cannot take a turn at starting", e);
        }
    }

    /**
     * Asks for the lock again and again instead of waiting for it: a statement that waits ends at the driver's own
     * limit.
     */
    private void await() throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean told = false;
        while (!locked()) {
            if (!told) {
                LOG.info("Another server is starting: waiting for its end");
                told = true;
            }
            if (System.nanoTime() > end) {
                end();
                throw new CannotStartException(
                        "Another server has been starting on the same database for " + LONGEST.toMinutes()
                                + " minutes.",
                        "Look at its log. Where there is no such server, look who holds the advisory lock " + LOCK
                                + " (pg_locks), and end that connection.");
            }
            pause();
        }
    }

    private boolean locked() throws SQLException {
        try (PreparedStatement question = turn.prepareStatement("select pg_try_advisory_lock(?)")) {
            question.setLong(1, LOCK);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized void end() {
        if (turn == null) {
            return;
        }
        try (PreparedStatement unlock = turn.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        } catch (SQLException e) {
            LOG.warn("The connection of this start is gone: {}", e.getMessage());
        } finally {
            JdbcUtils.closeConnection(turn);
            turn = null;
        }
    }
}
