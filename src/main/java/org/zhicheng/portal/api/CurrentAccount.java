package org.zhicheng.portal.api;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;

/** The signed-in person, read afresh: groups may have changed since signing in. */
@Component
class CurrentAccount {

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    Account get() {
        AccountPrincipal principal = (AccountPrincipal)
                SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        return accounts.find(principal.accountId()).orElseThrow();
    }
}
