package org.zhicheng.review.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the open tasks of offices, by the table that Tasklist shows them from. */
@Repository
class OpenWork {

    private final JdbcClient jdbc;

    OpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts those that nobody of this office has claimed. */
    Count unclaimed(String office, Times times) {
        return count("group_id = :whose and assignee = ''", office, times);
    }

    /** Counts those of offices that this person has claimed: what somebody declares is not the office's work. */
    Count claimed(String accountId, Times times) {
        return count("assignee = :whose and group_id <> ''", accountId, times);
    }

    private Count count(String where, String whose, Times times) {
        return jdbc.sql("select count(case when created_at > :since then 1 end) as fresh,"
                        + " count(case when due_at >= :now and due_at < :tonight then 1 end) as due,"
                        + " count(case when due_at < :now then 1 end) as overdue"
                        + " from (select distinct task_id, created_at, due_at from listed_task where " + where
                        + ") tasks")
                .params(Map.of(
                        "whose", whose,
                        "since", Timestamp.from(times.since()),
                        "now", Timestamp.from(times.now()),
                        "tonight", Timestamp.from(times.tonight())))
                .query(Count.class)
                .single();
    }

    /**
     * Times tell what is new, due and overdue.
     *
     * @param since what came later is new
     * @param now what was due before is overdue
     * @param tonight what is due before, and not overdue, is due today
     */
    record Times(Instant since, Instant now, Instant tonight) {}

    record Count(long fresh, long due, long overdue) {

        Count plus(Count other) {
            return new Count(fresh + other.fresh, due + other.due, overdue + other.overdue);
        }

        boolean nothing() {
            return fresh == 0 && due == 0 && overdue == 0;
        }
    }
}
