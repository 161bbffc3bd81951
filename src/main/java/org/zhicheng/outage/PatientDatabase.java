package org.zhicheng.outage;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * Opens connections without the limits of {@link DatabaseTimeouts}: making an index of a large table takes as long as
 * it takes.
 */
@Component
public class PatientDatabase {

    private final DataSource connections;

    PatientDatabase(DataSource database, DataSourceProperties properties) {
        this.connections = DatabaseTimeouts.isPostgresql(properties.determineUrl())
                ? properties
                        .initializeDataSourceBuilder()
                        .type(SimpleDriverDataSource.class)
                        .build()
                : database;
    }

    public DataSource connections() {
        return connections;
    }

    @Configuration
    static class Migrations {

        @Bean
        FlywayConfigurationCustomizer patientMigrations(PatientDatabase database) {
            return flyway -> flyway.dataSource(database.connections());
        }
    }
}
