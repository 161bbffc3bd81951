package org.zhicheng.portal.api;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.session.SessionFreshness;

/** Reads the signed-in person afresh: groups may have changed since signing in. */
@Component
public class CurrentAccount {

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws AuthenticationException where nobody is signed in: said as 401, whatever was asked for */
    public Account get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    Optional<Account> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? read(principal.accountId()).or(() -> accounts.find(principal.accountId()))
                : Optional.empty();
    }

    private static Optional<Account> read(String accountId) {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .flatMap(request -> SessionFreshness.read(request, accountId));
    }
}
