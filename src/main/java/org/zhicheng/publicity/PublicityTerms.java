package org.zhicheng.publicity;

/**
 * The terms of a publicity are those of {@code publicity-rules.dmn} on the day when it began: a later table changes nothing
 * for it.
 *
 * @param shownDays how many days the page keeps it after its end
 * @param objectionDays working days within which an objection is to be judged
 * @param objectionMost working days up to which that may be extended
 * @param anonymous whether objections without a name are taken
 * @param confirmingOffice group that confirms what was published; null where nobody needs to
 * @param obtained from which day on the title counts
 */
public record PublicityTerms(
        int shownDays,
        int objectionDays,
        int objectionMost,
        boolean anonymous,
        String confirmingOffice,
        Obtained obtained) {

    /** The day that counts as the one on which a title was obtained (CF02). */
    public enum Obtained {
        APPROVAL,
        CONFIRMATION
    }
}
