package org.zhicheng.account;

import java.time.Instant;

/**
 * Credentials hold everything that an account signs in with. They stay inside this room.
 *
 * @param passwordHash null for somebody who only comes by Alipay
 * @param changedAt sessions older than this have ended; null where nothing ever changed
 * @param mobileProvenAt when an SMS code reached the account's number; null where none did
 * @param alipayUserId null where none is linked
 * @param secondFactor encrypted TOTP secret; null where there is none
 * @param secondFactorStep the last time step whose code was used
 * @param passwordGiven whether somebody else chose the password: it opens nothing until its owner replaced it
 * @param closed whether it opens by no way at all
 */
public record Credentials(
        String passwordHash,
        Instant changedAt,
        Instant mobileProvenAt,
        String alipayUserId,
        String secondFactor,
        long secondFactorStep,
        boolean passwordGiven,
        boolean closed) {

    public boolean hasSecondFactor() {
        return secondFactor != null;
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
