package org.zhicheng.office.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhicheng.sql.RowIds;

/**
 * A fact says what happened at an office on a day.
 *
 * @param outcome of a decision; null of everything else
 * @param first whether it is the first decision of the office on the case
 * @param reviewerId who decided; null of everything else, and where it is forgotten
 * @param items what a decision returned
 */
record Fact(
        String id,
        FactKind kind,
        Turn turn,
        LocalDate happenedOn,
        String outcome,
        boolean first,
        String reviewerId,
        List<Item> items) {

    /**
     * @param item its name
     * @param phrase which of the usual reasons; null where it was said in other words
     */
    record Item(String item, String phrase) {}

    Fact {
        items = List.copyOf(items);
    }

    static Fact entered(Turn turn) {
        return new Fact(RowIds.next(), FactKind.ENTERED, turn, turn.enteredOn(), null, false, null, List.of());
    }

    static Fact left(Turn turn, LocalDate day) {
        return new Fact(RowIds.next(), FactKind.LEFT, turn, day, null, false, null, List.of());
    }

    static Fact decided(Turn turn, LocalDate day, String outcome, boolean first, String reviewerId, List<Item> items) {
        return new Fact(RowIds.next(), FactKind.DECIDED, turn, day, outcome, first, reviewerId, items);
    }

    /** The same with one item more. */
    Fact and(Item item) {
        return new Fact(
                id,
                kind,
                turn,
                happenedOn,
                outcome,
                first,
                reviewerId,
                Stream.concat(items.stream(), Stream.of(item)).toList());
    }
}
