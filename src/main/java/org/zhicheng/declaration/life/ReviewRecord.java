package org.zhicheng.declaration.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhicheng.reference.Office;

/** Tells what the reviewers did with a declaration, as far as the declaration must know. */
public interface ReviewRecord {

    /** Returns the decisions, newest first. */
    List<Decision> decisions(String declarationId);

    /** Returns the stages that the case goes through, in their order. */
    List<Stage> stages(Declaration declaration);

    /** Returns the groups of the offices whose turn came: the office of a later stage does not see the case yet. */
    Set<String> offices(Declaration declaration);

    /** Returns the day that counts as the one on which a published case passed (CF02); empty for others. */
    Optional<LocalDate> obtainedOn(Declaration declaration);

    /** Returns the items of the newest decision; empty unless that was a return. */
    default List<ReturnedItem> returnedItems(String declarationId) {
        return returnedItems(decisions(declarationId));
    }

    /** Returns the returned items of decisions that were read already. */
    static List<ReturnedItem> returnedItems(List<Decision> decisions) {
        return decisions.isEmpty() || !decisions.get(0).returned()
                ? List.of()
                : decisions.get(0).items();
    }

    /**
     * A decision of a reviewer at a stage.
     *
     * @param round the round of submission that it is about
     * @param outcome approved | returned | rejected
     * @param reason the general reason; null where there is none
     * @param items the items to correct; empty unless the case was returned
     */
    record Decision(
            int round,
            String stageName,
            String outcome,
            String reviewerId,
            String reason,
            Instant at,
            List<ReturnedItem> items) {

        public Decision {
            items = List.copyOf(items);
        }

        public boolean returned() {
            return outcome.equals("returned");
        }
    }

    /**
     * A stage and how far the case is there.
     *
     * @param state done | current | rejected | lapsed | waiting
     * @param contact how the office is reached; null where there is no such office any more
     * @param since when it began; null unless the stage is open
     * @param dueAt until when the office has to decide; null unless the stage is open
     */
    record Stage(
            String name, String state, String office, Office contact, Instant since, Instant dueAt, boolean claimed) {}

    /**
     * An item to correct.
     *
     * @param item {@code section:<key>} or {@code material:<slot>}
     */
    record ReturnedItem(String item, String reason) {

        public static final String SECTION = "section:";
        public static final String MATERIAL = "material:";
    }
}
