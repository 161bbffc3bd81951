package org.zhicheng.account.staff;

import org.zhicheng.account.Account;

/**
 * A banned number is an ID number on the list that no account has proven yet.
 *
 * @param hash the keyed hash by which it is found once somebody proves it
 * @param name masked
 * @param end the last four digits
 */
record BannedNumber(String hash, String name, String end) {

    private static final int SHOWN_DIGITS = 4;

    static BannedNumber of(String hash, String name, String idNumber) {
        return new BannedNumber(hash, Account.masked(name), idNumber.substring(idNumber.length() - SHOWN_DIGITS));
    }
}
