package org.zhicheng.account;

import java.util.function.Predicate;

/** Names the groups that mean something to the house. Offices have a group each, named {@code office-<division>}. */
public final class Groups {

    /** Only its members may start a declaration (V01). */
    public static final String VERIFIED_APPLICANTS = "verified-applicants";

    /** Everybody who works on declarations of others. */
    public static final String REVIEWERS = "reviewers";

    /** The engine's own name for its administrators. */
    public static final String PROCESS_ADMINS = "camunda-admin";

    /** Heads of the offices whose members they are: they assign, release and substitute, and edit the office's phrases. */
    public static final String OFFICE_HEADS = "heads-of-offices";

    /** Staff who left: their decisions keep their names, and nothing is open to them. */
    public static final String FORMER_STAFF = "former-staff";

    private static final String OFFICE_PREFIX = "office-";

    private Groups() {}

    /** @param memberOf whether somebody is in a group */
    public static boolean isStaff(Predicate<String> memberOf) {
        return memberOf.test(REVIEWERS) || memberOf.test(PROCESS_ADMINS);
    }

    /** What an admin gives to an account of staff. */
    public static boolean isAssigned(String group) {
        return isOffice(group) || group.equals(PROCESS_ADMINS) || group.equals(OFFICE_HEADS);
    }

    /** @param memberOf whether somebody is in a group */
    public static boolean isHeadOf(String office, Predicate<String> memberOf) {
        return memberOf.test(OFFICE_HEADS) && memberOf.test(office);
    }

    public static boolean isOffice(String group) {
        return group.startsWith(OFFICE_PREFIX);
    }
}
