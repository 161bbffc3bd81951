package org.zhicheng;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The migrations make the tables of the house as the application has them made. */
final class Tables {

    private Tables() {}

    static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .table("zhicheng_schema_history")
                .load()
                .migrate();
    }
}
