package org.zhicheng.journey;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine wrote into its tables, looked through for names of its own classes, which another engine lacks. */
final class EngineRows {

    /** What failed, in words for people: nothing makes objects of it. */
    private static final String FAILURE =
            "select exception_stack_id_ from act_ru_job where exception_stack_id_ is not null"
                    + " union select job_exception_stack_id_ from act_hi_job_log where job_exception_stack_id_ is not null";

    private static final Set<String> FAILURES =
            Set.of("exception_msg_", "job_exception_msg_", "incident_msg_", "exception_stack_id_");

    private final JdbcClient tables;

    EngineRows(JdbcClient tables) {
        this.tables = tables;
    }

    /** @return table, column and value of each that names a class of either engine */
    List<String> classNames() {
        Set<String> failures =
                Set.copyOf(tables.sql(FAILURE).query(String.class).list());
        List<String> found = new ArrayList<>();
        for (String table : tables.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_name) like 'act\\_%'")
                .query(String.class)
                .list()) {
            tables.sql("select * from " + table).query(row -> {
                if (!failures.contains(id(row))) {
                    found.addAll(named(table, row));
                }
            });
        }
        return found;
    }

    private static List<String> named(String table, ResultSet row) throws SQLException {
        List<String> found = new ArrayList<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnName(column).toLowerCase(Locale.ROOT);
            String value = text(row.getObject(column), row, column);
            if (!FAILURES.contains(name) && (value.contains("org.camunda.") || value.contains("org.operaton."))) {
                found.add(table + "." + name + ": " + value);
            }
        }
        return found;
    }

    private static String text(Object value, ResultSet row, int column) throws SQLException {
        if (value == null) {
            return "";
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? value.toString()
                : new String(bytes(row, column), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        try {
            return row.getBytes(column);
        } catch (SQLException noBytes) {
            return row.getString(column).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String id(ResultSet row) {
        try {
            return row.getString("id_");
        } catch (SQLException none) {
            return "";
        }
    }
}
