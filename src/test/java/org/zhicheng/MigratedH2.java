package org.zhicheng;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.RunScript;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the house on H2 are made by the migrations once, and written again from a script: thirty times faster. */
final class MigratedH2 {

    private static final String SCRIPT = script();

    private MigratedH2() {}

    static void copyTo(DataSource empty) {
        try (Connection connection = empty.getConnection()) {
            RunScript.execute(connection, new StringReader(SCRIPT));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:migrated;DB_CLOSE_DELAY=-1", "sa", "");
        try {
            Tables.migrate(pool);
            JdbcClient jdbc = JdbcClient.create(pool);
            String script =
                    jdbc.sql("script").query(String.class).list().stream().collect(Collectors.joining("\n"));
            jdbc.sql("shutdown").update();
            return script;
        } finally {
            pool.dispose();
        }
    }
}
