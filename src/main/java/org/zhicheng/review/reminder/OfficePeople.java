package org.zhicheng.review.reminder;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;

/** Finds who is to be told: the members of an office, its heads, and the process admins. */
@Component
class OfficePeople {

    private final Accounts accounts;

    OfficePeople(Accounts accounts) {
        this.accounts = accounts;
    }

    List<String> members(String office) {
        return accounts.membersOf(office).stream()
                .filter(account -> Groups.isStaff(account::memberOf))
                .map(Account::id)
                .toList();
    }

    List<String> heads(String office) {
        return accounts.membersOf(office).stream()
                .filter(account -> Groups.isStaff(account::memberOf) && Groups.isHeadOf(office, account::memberOf))
                .map(Account::id)
                .toList();
    }

    List<String> admins() {
        return accounts.membersOf(Groups.PROCESS_ADMINS).stream()
                .map(Account::id)
                .toList();
    }

    /** Lists everybody who reviews, with their groups. */
    List<Account> reviewers() {
        return accounts.membersOf(Groups.REVIEWERS);
    }
}
