package org.zhicheng.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what a member of staff has in hand of the offices' work, and gives it back when the person leaves an office. The
 * room that knows tasks implements it.
 */
public interface HeldWork {

    /** Lists what the person has in hand, the oldest first. */
    List<Piece> of(String accountId);

    /** Tells how many pieces each of them has in hand; who has none is not in it. */
    Map<String, Integer> counts(Collection<String> accountIds);

    /**
     * Gives back to their offices the pieces that the person, by the groups of this moment, may not have any more; in
     * the transaction that changed the groups.
     *
     * @param by account id of who changed them
     * @return how many
     */
    int giveBack(String accountId, String by);

    /**
     * A piece is one task in somebody's hands.
     *
     * @param caseNumber null where it is about no declaration
     * @param groups of the offices whose members may have it
     * @param dueAt null where it has no end
     */
    record Piece(String name, String caseNumber, Set<String> groups, String office, Instant since, Instant dueAt) {}
}
