package org.zhicheng.declaration.life;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The reviewers' record says what they have done with a declaration, as far as the declaration must know. */
public interface ReviewRecord {

    /** Newest first. */
    List<Decision> decisions(String declarationId);

    /** The stages the case goes through, in their order. */
    List<Stage> stages(Declaration declaration);

    /** The groups of the offices whose turn came: a later stage's office does not see the case yet. */
    Set<String> offices(Declaration declaration);

    /** The items that the newest decision gave back; empty unless that was a return. */
    default List<ReturnedItem> returnedItems(String declarationId) {
        return returnedItems(decisions(declarationId));
    }

    /** The same of decisions that are known already. */
    static List<ReturnedItem> returnedItems(List<Decision> decisions) {
        return decisions.isEmpty() || !decisions.get(0).returned()
                ? List.of()
                : decisions.get(0).items();
    }

    /**
     * What a reviewer decided at a stage.
     *
     * @param round of submission that it is about
     * @param outcome approved | returned | rejected
     * @param reason what it says in general; null where it says nothing
     * @param items to mend; empty unless returned
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
     * A stage as the case is to it now.
     *
     * @param state done | current | rejected | lapsed | waiting
     * @param since when it began; null unless it is open
     */
    record Stage(String name, String state, String office, Instant since, boolean claimed) {}

    /**
     * One item to mend.
     *
     * @param item {@code section:<key>} or {@code material:<slot>}
     */
    record ReturnedItem(String item, String reason) {

        public static final String SECTION = "section:";
        public static final String MATERIAL = "material:";
    }
}
