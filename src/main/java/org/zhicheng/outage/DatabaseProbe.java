package org.zhicheng.outage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/** Opens connections beside the pools that only ask whether the database answers, and wait two seconds for that. */
@Component
class DatabaseProbe {

    static final int SECONDS = 2;

    private final DataSourceProperties database;

    DatabaseProbe(DataSourceProperties database) {
        this.database = database;
    }

    /** Tells whether the database is reached over a line, and not in this process. */
    boolean hasLine() {
        return DatabaseTimeouts.isPostgresql(database.determineUrl());
    }

    Connection open() throws SQLException {
        Properties access = new Properties();
        access.setProperty("user", Objects.toString(database.determineUsername(), ""));
        access.setProperty("password", Objects.toString(database.determinePassword(), ""));
        if (hasLine()) {
            String seconds = String.valueOf(SECONDS);
            access.setProperty("connectTimeout", seconds);
            access.setProperty("loginTimeout", seconds);
            access.setProperty("socketTimeout", seconds);
        }
        return DriverManager.getConnection(database.determineUrl(), access);
    }

    /** Asks the database on a new connection. One that refuses another connection, having too many, is not away. */
    boolean answers() {
        try (Connection connection = open()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            return state.startsWith("53")
                    || DatabaseFailure.in(e)
                            .filter(DatabaseFailure.AWAY::equals)
                            .isEmpty();
        }
    }
}
