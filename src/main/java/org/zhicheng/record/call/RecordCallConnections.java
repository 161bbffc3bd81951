package org.zhicheng.record.call;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Two connections to the same database for the {@link RecordCallLog} alone. Steps of a process hold one of the others
 * while they wait for an outside system; were the note to wait for a second one, many at once would wait for each other.
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
