package org.zhicheng.operation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.zhicheng.outage.DatabaseOutage;

/**
 * Reports {@code database}, the one part without which a server is of no use. A failure takes the server out of
 * service, by readiness and by the whole. Where only all connections are in use, the server stays in service and the
 * crowd waits.
 */
@Component
class DatabaseHealthIndicator extends HealthComponent {

    private static final int SECONDS = 2;

    private final DataSource connections;
    private final DatabaseOutage outage;

    DatabaseHealthIndicator(HealthProbes watch, DataSource connections, DatabaseOutage outage) {
        super(watch);
        this.connections = connections;
        this.outage = outage;
    }

    @Override
    protected Health look() throws SQLException {
        if (exhausted()) {
            return Health.status(WARNING)
                    .withDetail("error", "all connections are in use")
                    .build();
        }
        try (Connection connection = connections.getConnection()) {
            return connection.isValid(SECONDS)
                    ? Health.up()
                            .withDetail("database", connection.getMetaData().getDatabaseProductName())
                            .build()
                    : Health.down().withDetail("error", "no valid connection").build();
        }
    }

    @Override
    protected Status whenSilent() {
        return exhausted() ? WARNING : Status.DOWN;
    }

    @Override
    protected boolean together() {
        return false;
    }

    private boolean exhausted() {
        if (outage.confirmed()) {
            return false; // in use they are, by those who wait for an answer that does not come
        }
        if (!(connections instanceof HikariDataSource pool) || pool.getHikariPoolMXBean() == null) {
            return false;
        }
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return state.getActiveConnections() >= pool.getMaximumPoolSize();
    }
}
