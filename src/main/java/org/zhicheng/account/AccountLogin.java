package org.zhicheng.account;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Signing in by login name and password. */
@Component
class AccountLogin implements UserDetailsService {

    private final Accounts accounts;

    AccountLogin(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String loginName) {
        return accounts.findByLoginName(loginName.strip())
                .map(account -> new AccountPrincipal(
                        account, accounts.passwordHash(account.id()).orElseThrow()))
                .orElseThrow(() -> new UsernameNotFoundException("No account has this login name"));
    }
}
