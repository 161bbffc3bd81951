package org.zhicheng.review.leave;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;

/** Finds the members of offices who are in service. */
@Component
public class Colleagues {

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Returns whether a person heads any office of the other. */
    public static boolean heads(Account head, Account other) {
        return other.offices().stream().anyMatch(office -> Groups.isHeadOf(office, head::memberOf));
    }

    /** Returns who works in one of these offices, by name. */
    public List<Account> of(Collection<String> offices) {
        return accounts.inService(offices).stream()
                .filter(account -> account.memberOf(Groups.REVIEWERS))
                .sorted(Comparator.comparing(Account::displayName).thenComparing(Account::id))
                .toList();
    }

    /** Finds somebody who works in one of these offices; empty for everybody else. */
    public Optional<Account> find(String accountId, Collection<String> offices) {
        return accounts.now(accountId)
                .filter(now -> !now.credentials().closed())
                .map(Accounts.Now::account)
                .filter(account ->
                        account.memberOf(Groups.REVIEWERS) && offices.stream().anyMatch(account::memberOf));
    }
}
