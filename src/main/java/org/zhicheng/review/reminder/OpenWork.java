package org.zhicheng.review.reminder;

import java.time.Instant;

/** Counts the tasks of review that are open. */
public interface OpenWork {

    /** Counts those that nobody of this office has claimed. */
    Count unclaimed(String office, Times times);

    /** Counts those that this person has claimed. */
    Count claimed(String accountId, Times times);

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
