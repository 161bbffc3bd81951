package org.zhicheng.review.hand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A view shows in whose hands a case is, whose it was, and what the viewer may do about it.
 *
 * @param holder who has it; null where it is in the office's list, or with no office of the viewer
 * @param open whether an office of the viewer has it now
 * @param head whether the viewer heads this office
 * @param history the newest first
 * @param candidates to whom the viewer may give it; empty for all but heads
 */
public record HandsView(
        String declarationId,
        String caseNumber,
        Holder holder,
        boolean open,
        boolean head,
        Act takeOver,
        Act release,
        Act assign,
        List<Past> history,
        List<Candidate> candidates) {

    /**
     * A holder has the case.
     *
     * @param me whether it is the viewer
     * @param awayUntil the last day away; null for somebody who is here
     * @param substitute by name, who stands in; null for nobody
     */
    public record Holder(String id, String name, boolean me, LocalDate awayUntil, String substitute) {}

    /**
     * An act is possible or not.
     *
     * @param reason why not, in Chinese; null where it is possible
     */
    public record Act(boolean possible, String reason) {

        static final Act POSSIBLE = new Act(true, null);

        static Act not(String reason) {
            return new Act(false, reason);
        }
    }

    /**
     * A past handover, in words.
     *
     * @param act taken-over | released | assigned | given-back
     * @param text what happened, in a sentence
     * @param by who did it; null for the system
     * @param reason as it was typed; null for none
     */
    public record Past(Instant at, String act, String text, String by, String reason) {}

    /** A candidate may be given the case; {@code awayUntil} is null for somebody who is here. */
    public record Candidate(String id, String name, LocalDate awayUntil, String substitute) {}
}
