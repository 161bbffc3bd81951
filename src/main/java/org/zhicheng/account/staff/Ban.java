package org.zhicheng.account.staff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A ban keeps somebody from declaring for a while (E03).
 *
 * @param id the account's own id where the ban names an account
 * @param accountId null where the ban names an ID number that no account had proven
 * @param name masked, as a list says it; null where the account says it
 * @param numberEnd the last four digits of the number, beside that name
 * @param until the first day on which a declaration is possible again
 * @param liftedBy account id; null unless it was lifted before its time
 */
public record Ban(
        String id,
        String accountId,
        String name,
        String numberEnd,
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
