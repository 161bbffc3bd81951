package org.zhicheng.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Tracks the connections of all pools and aborts them when the database has fallen silent, so that nobody waits at
 * them.
 */
class OpenLines {

    private static final Logger LOG = LoggerFactory.getLogger(OpenLines.class);

    private final Set<Connection> open = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Creates the source from which a pool takes its connections, so that they are known here. */
    DataSource source(String url, Properties properties) {
        AbstractDriverBasedDataSource source = new DriverManagerDataSource() {
            @Override
            protected Connection getConnectionFromDriver(Properties access) throws SQLException {
                Connection connection = super.getConnectionFromDriver(access);
                open.add(connection);
                return connection;
            }

            @Override
            public void setLoginTimeout(int seconds) {
                // each connection has a timeout of its own; this one would hold for all drivers
            }
        };
        source.setUrl(url);
        source.setConnectionProperties(properties);
        return source;
    }

    /** Breaks all open connections: a thread that waits at one of them gets its failure at once. */
    void abort() {
        List<Connection> lines;
        synchronized (open) {
            lines = List.copyOf(open);
            open.clear();
        }
        for (Connection line : lines) {
            try {
                line.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("A line could not be given up: {}", DatabaseFailure.inWords(e));
            }
        }
    }
}
