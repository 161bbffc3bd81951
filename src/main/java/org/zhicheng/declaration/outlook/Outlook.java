package org.zhicheng.declaration.outlook;

import java.time.LocalDate;
import java.util.List;

/**
 * An outlook says how one level is reached by one business.
 *
 * @param business initial or review
 * @param levelName 中级（工程师）
 * @param from the first day on which the conditions are met; null where none was found
 * @param words what is so, in one sentence
 * @param reasons in the words of the tables
 * @param opening when declarations are taken; null where there is nothing to declare
 */
public record Outlook(
        String business,
        String businessName,
        String level,
        String levelName,
        Verdict verdict,
        LocalDate from,
        String words,
        List<String> reasons,
        Opening opening) {

    public Outlook {
        reasons = List.copyOf(reasons);
    }

    /** The verdicts, the best first. */
    public enum Verdict {
        /** The conditions are met today. */
        NOW,
        /** They will be met. */
        LATER,
        /** They are not met; it can be declared all the same, and reviewers decide. */
        DOUBTFUL,
        /** Only an examination leads there (Z02). */
        EXAM,
        /** They are not met, and no day is known on which they will be. */
        NO
    }

    /**
     * An opening tells when declarations are taken (E01).
     *
     * @param state open | later | over | none
     */
    public record Opening(String state, String words) {

        boolean open() {
            return state.equals("open");
        }
    }

    /** Tells whether it can be declared at this moment. */
    boolean startable() {
        return (verdict == Verdict.NOW || verdict == Verdict.DOUBTFUL) && opening.open();
    }
}
