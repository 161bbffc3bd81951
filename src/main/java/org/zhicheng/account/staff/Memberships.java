package org.zhicheng.account.staff;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;

/** Tells which groups belong to the offices that an admin gives. */
final class Memberships {

    private Memberships() {}

    /** Returns the offices, and the group of everybody who works in one. */
    static Set<String> withRole(Set<String> groups) {
        boolean reviews = groups.stream().anyMatch(Groups::isOffice);
        return Stream.concat(groups.stream(), reviews ? Stream.of(Groups.REVIEWERS) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the groups of an account that gets these offices; none takes it out of service. The group of verified
     * people stays, whatever the office: a verification by a face or a counter is not the admin's to take.
     */
    static Set<String> of(Account account, Set<String> groups) {
        Set<String> staff = groups.isEmpty() ? Set.of(Groups.FORMER_STAFF) : withRole(groups);
        boolean verified = account.memberOf(Groups.VERIFIED_APPLICANTS);
        return Stream.concat(staff.stream(), verified ? Stream.of(Groups.VERIFIED_APPLICANTS) : Stream.empty())
                .collect(Collectors.toSet());
    }
}
