package org.zhicheng.review;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A decision tells how a reviewer ended a stage.
 *
 * @param round of submission that it is about
 * @param items to correct; empty unless returned
 */
public record ReviewDecision(
        String id,
        String declarationId,
        int round,
        String stage,
        String stageName,
        String reviewerId,
        ReviewOutcome outcome,
        String reason,
        Instant decidedAt,
        List<Item> items) {

    public ReviewDecision {
        items = List.copyOf(items);
    }

    /** The same decision with more to correct. */
    ReviewDecision and(ReviewDecision more) {
        return new ReviewDecision(
                id,
                declarationId,
                round,
                stage,
                stageName,
                reviewerId,
                outcome,
                reason,
                decidedAt,
                Stream.concat(items.stream(), more.items.stream()).toList());
    }

    /**
     * An item is one thing to correct.
     *
     * @param item {@code section:<key>} or {@code material:<slot>}
     */
    public record Item(String item, String reason) {}
}
