package org.zhicheng.account.staff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A ban keeps somebody from declaring for a while (E03).
 *
 * @param until the first day on which a declaration is possible again
 * @param liftedBy account id; null unless it was lifted before its time
 */
public record Ban(
        String accountId,
        LocalDate until,
        String reason,
        String imposedBy,
        Instant imposedAt,
        String liftedBy,
        Instant liftedAt) {

    public boolean holds(LocalDate today) {
        return liftedAt == null && until.isAfter(today);
    }
}
