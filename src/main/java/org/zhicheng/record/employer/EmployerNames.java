package org.zhicheng.record.employer;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.text.ReadAs;

/**
 * Writes the reading of each employer's name beside the name as it was written, because the search works on readings.
 */
public final class EmployerNames {

    private EmployerNames() {}

    /** Adds readings to names that were stored before there was a reading, or by a server that knows of none. */
    public static void readTheUnread(JdbcClient jdbc, String table) {
        Map<String, String> unread = jdbc
                .sql("select id, name from " + table + " where name_read is null")
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        unread.forEach((id, name) -> jdbc.sql("update " + table + " set name_read = ? where id = ?")
                .params(ReadAs.organisation(name), id)
                .update());
    }
}
