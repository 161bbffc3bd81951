package org.zhicheng.account.session;

import java.util.Optional;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Credentials;

/** Builds the session's knowledge of the person who signed in. */
@Component
public class SignedInPeople {

    private final Accounts accounts;

    SignedInPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Builds the authentication of a person who proved to be the owner of this account, whichever way.
     *
     * @throws DisabledException where the account was closed: no way in, however it came to be, passes here
     */
    public Authentication authentication(Account account) {
        Credentials credentials = accounts.credentials(account.id()).orElseThrow();
        if (credentials.closed()) {
            throw new DisabledException("This account was closed");
        }
        AccountPrincipal principal = new AccountPrincipal(account, credentials);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    /** Tells whether somebody else chose the password: nobody is signed in before its owner has replaced it. */
    public boolean mustChooseAPassword(Account account) {
        return accounts.credentials(account.id())
                .filter(Credentials::passwordGiven)
                .isPresent();
    }

    /** Rebuilds the authentication of the same person: groups may have changed, a verification may have passed. */
    Authentication asOfNow(Authentication before, AccountPrincipal principal, Account account) {
        return principal.looksLike(account) ? before : authentication(account);
    }

    /**
     * Finds the account of this person; empty where its password was changed since, its access was reset, or it was
     * closed.
     */
    public Optional<Account> still(AccountPrincipal person) {
        return accounts.now(person.accountId())
                .filter(now -> !now.credentials().closed() && person.signedInWith(now.credentials()))
                .map(Accounts.Now::account);
    }
}
