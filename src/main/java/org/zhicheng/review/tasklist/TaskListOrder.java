package org.zhicheng.review.tasklist;

import java.util.List;
import java.util.stream.Collectors;

/** An order sorts a list; each is read from an index of the table. */
public enum TaskListOrder {
    /** What is due first; what has no term comes last. */
    DUE("due_at asc nulls last", "created_at asc", "task_id asc"),
    OLDEST("submitted_at asc nulls last", "task_id asc"),
    NEWEST("submitted_at desc nulls first", "task_id desc"),
    NUMBER("case_number asc nulls last", "task_id asc");

    private final List<String> columns;

    TaskListOrder(String... columns) {
        this.columns = List.of(columns);
    }

    String columns() {
        return String.join(", ", columns);
    }

    /** @param of the table that has the columns */
    String columns(String of) {
        return columns.stream().map(column -> of + "." + column).collect(Collectors.joining(", "));
    }

    /** Returns the names of its columns but the last one, which is the task's id. */
    List<String> names() {
        return columns.stream()
                .limit(columns.size() - 1L)
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
    }
}
