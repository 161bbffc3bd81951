package org.zhicheng.sql;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many rows are inserted by one statement. */
public final class ManyRows {

    private static final int AT_ONCE = 100;

    private ManyRows() {}

    /**
     * @param into the table with its columns, as in {@code note (id, words)}
     * @param rows each with a value for every column, in their order
     */
    public static void insert(JdbcClient jdbc, String into, List<? extends List<?>> rows) {
        for (int first = 0; first < rows.size(); first += AT_ONCE) {
            List<? extends List<?>> some = rows.subList(first, Math.min(first + AT_ONCE, rows.size()));
            jdbc.sql("insert into " + into + " values "
                            + some.stream().map(ManyRows::places).collect(Collectors.joining(", ")))
                    .params(some.stream().<Object>flatMap(Collection::stream).collect(Collectors.toList()))
                    .update();
        }
    }

    private static String places(List<?> row) {
        return "(" + String.join(", ", Collections.nCopies(row.size(), "?")) + ")";
    }
}
