package org.zhicheng.review.tasklist;

/** An order sorts a list; each is read from an index of the table. */
public enum TaskListOrder {
    /** What is due first; what has no term comes last. */
    DUE("due_at asc nulls last, created_at asc, task_id asc"),
    OLDEST("submitted_at asc nulls last, task_id asc"),
    NEWEST("submitted_at desc nulls first, task_id desc"),
    NUMBER("case_number asc nulls last, task_id asc");

    private final String columns;

    TaskListOrder(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
