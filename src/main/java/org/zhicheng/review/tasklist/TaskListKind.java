package org.zhicheng.review.tasklist;

import java.util.List;

/** A kind of list says which of the open tasks it holds. */
public enum TaskListKind {
    /** 待认领 */
    UNCLAIMED("assignee = ''"),
    /** 我的待办: with or without an office */
    MINE("assignee = :me"),
    /** 即将超期: today or on the next working day */
    DUE_SOON("due_at >= :now and due_at < :soon"),
    /** 已超期 */
    OVERDUE("due_at < :now"),
    /** 重新提交 */
    RESUBMITTED("resubmitted = true"),
    /** 公示与证照: about what was approved already */
    AFTER_REVIEW("after_review = true"),
    /** 本单位全部 */
    ALL("task_id is not null");

    /** Lists what somebody without an office has. */
    static final List<TaskListKind> WITHOUT_OFFICE = List.of(MINE);

    private final String condition;

    TaskListKind(String condition) {
        this.condition = condition;
    }

    /** Returns a condition on the table, with the parameters me, now and soon. */
    String condition() {
        return condition;
    }

    boolean ofOffices() {
        return this != MINE;
    }

    /** Returns whether its tasks are with several people, or may be. */
    boolean ofSeveral() {
        return this != MINE && this != UNCLAIMED;
    }
}
