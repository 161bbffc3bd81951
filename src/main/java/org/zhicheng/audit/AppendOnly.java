package org.zhicheng.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.Trigger;

/**
 * Guards the audit table on H2, which calls this class by its name, as the trigger of V49 does on PostgreSQL: an entry
 * gets its place in the chain once and is deleted by its term; nothing else of it changes.
 */
public class AppendOnly implements Trigger {

    private List<String> columns;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int operation)
            throws SQLException {
        columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        boolean allowed = after == null ? deletedByTerm(connection, before) : sealed(before, after);
        if (!allowed) {
            throw new SQLException("audit_event is append-only", "45000");
        }
    }

    private boolean sealed(Object[] before, Object[] after) {
        for (int i = 0; i < before.length; i++) {
            if (!columns.get(i).startsWith("chain_") && !Objects.equals(before[i], after[i])) {
                return false;
            }
        }
        int position = columns.indexOf("chain_position");
        return before[position] == null && after[position] != null;
    }

    private boolean deletedByTerm(Connection connection, Object[] row) throws SQLException {
        Object position = row[columns.indexOf("chain_position")];
        try (Statement statement = connection.createStatement();
                ResultSet chain = statement.executeQuery("select deleted_through from audit_chain")) {
            return position instanceof Number place && chain.next() && place.longValue() <= chain.getLong(1);
        }
    }
}
