package org.zhicheng.account.staff;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountSearch;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.signin.AccountLogin;
import org.zhicheng.text.ReadAs;

/**
 * Finds the person whom a process admin means: by an ID number, a login name, a mobile number, or a name, also masked
 * as {@code *三}.
 */
@Component
class PeopleSearch {

    /** Limits the people found: more of one name are told apart by their ID numbers. */
    private static final int MOST = 20;

    private final Accounts accounts;
    private final AccountLogin logins;

    PeopleSearch(Accounts accounts, AccountLogin logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    List<Account> find(String wanted) {
        return logins.find(wanted).map(List::of).orElseGet(() -> named(wanted));
    }

    private List<Account> named(String name) {
        String pattern = ReadAs.tidyName(name).replaceAll("[%_\\\\]", "").replace('*', '_');
        return pattern.isEmpty() ? List.of() : accounts.search(new AccountSearch(null, pattern, null, null), 0, MOST);
    }
}
