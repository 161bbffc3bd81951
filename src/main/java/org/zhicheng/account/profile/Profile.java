package org.zhicheng.account.profile;

import java.time.Instant;

/**
 * A profile shows an account to its owner (账户信息).
 *
 * @param idNumber masked; null while unknown
 * @param mobile whole: it is the person's own; null for none
 * @param mobileProven whether an SMS code reached it
 * @param complete whether all is there that a declaration needs (A08)
 * @param identityLost whether the ID number went to the account of the person who proved it
 * @param verifiedChannel alipay, smart-hrss or window; null while not verified (V05)
 */
public record Profile(
        String accountId,
        String name,
        String idNumber,
        String mobile,
        boolean mobileProven,
        String email,
        boolean complete,
        boolean identityLost,
        Instant verifiedAt,
        String verifiedChannel,
        boolean hasPassword,
        boolean alipayLinked,
        boolean secondFactor) {}
