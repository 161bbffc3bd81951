package org.zhicheng.archive;

import java.util.Map;

/**
 * Rows that a package holds of a table, as {@code archive-tables.yml} describes them.
 *
 * @param name of the file, and of its part of the page
 * @param where which rows: a condition with {@code :case}
 * @param columns of the table, or made of others, with what they mean, in their order
 */
record RecordedTable(String name, String table, String where, String order, Map<String, String> columns) {

    String select() {
        return "select " + String.join(", ", columns.keySet()) + " from " + table + " where " + where + " order by "
                + order;
    }
}
