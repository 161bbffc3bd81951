package org.zhicheng.declaration.form;

import java.util.List;
import java.util.Set;

/** What the reviewers have done with a declaration, as far as the declaration must know. */
public interface ReviewRecord {

    /** The items that the newest decision gave back; empty unless that was a return. */
    List<ReturnedItem> returnedItems(String declarationId);

    /** What the newest decision says in general; null where it says nothing, or there is none. */
    String opinion(String declarationId);

    /** The stages the case goes through, in their order. */
    List<FormView.StageView> stages(String declarationId);

    /** The groups of the offices whose turn came: a later stage's office does not see the case yet. */
    Set<String> offices(String declarationId);

    /** Newest first. */
    List<FormView.DecisionView> decisions(String declarationId);

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
