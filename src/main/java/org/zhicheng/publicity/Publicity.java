package org.zhicheng.publicity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A publicity (公示) as its row has it: one case on the public page.
 *
 * @param id names it in public
 * @param office group of the office that decided last
 * @param employer null where none is known
 * @param title what is applied for, such as 助理工程师
 * @param way 初定 or 评审
 * @param beginsOn the first whole day
 * @param endsOn the last day, whole
 * @param hash of what is published
 * @param terms what the table said when it began
 */
public record Publicity(
        String id,
        String declarationId,
        String office,
        String officeName,
        String name,
        String employer,
        String specialty,
        String title,
        String way,
        LocalDate beginsOn,
        LocalDate endsOn,
        String hash,
        PublicityTerms terms,
        Instant begunAt,
        PublicityState state,
        Instant closedAt) {

    boolean running() {
        return state == PublicityState.RUNNING;
    }

    /** Returns the last day on which the public page has it (PB06). */
    LocalDate shownUntil() {
        return endsOn.plusDays(terms.shownDays());
    }
}
