package org.zhicheng.material.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names documents in one column of a table, which has an index of it. Who reads and writes such a table extends it. */
public class DocumentColumn implements DocumentOwner {

    private static final String BEHIND_ALL_HASHES = "g";

    private final JdbcClient jdbc;
    private final String table;
    private final String column;

    public DocumentColumn(JdbcClient jdbc, String table, String column) {
        this.jdbc = jdbc;
        this.table = table;
        this.column = column;
    }

    @Override
    public boolean names(String sha256) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = :sha256")
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public List<String> named(String after, String to, int atMost) {
        return jdbc.sql("select distinct " + column + " from " + table + " where " + column + " > :after and " + column
                        + " <= :to order by " + column + " fetch first " + atMost + " rows only")
                .param("after", after)
                .param("to", to == null ? BEHIND_ALL_HASHES : to)
                .query(String.class)
                .list();
    }
}
