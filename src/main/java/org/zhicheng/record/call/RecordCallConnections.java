package org.zhicheng.record.call;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps two connections to the same database for the {@link RecordCallLog} alone. Steps of a process hold another
 * connection while they wait for an outside system; if the log had to wait for a second one from the same pool, many
 * steps at once would wait for each other.
 */
@Configuration
class RecordCallConnections {

    @Bean(defaultCandidate = false)
    DataSource recordCallDatabase(DataSourceProperties database) {
        HikariDataSource connections = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        connections.setPoolName("record-calls");
        connections.setMaximumPoolSize(2);
        connections.setMinimumIdle(0);
        connections.setConnectionTimeout(5_000);
        return connections;
    }
}
