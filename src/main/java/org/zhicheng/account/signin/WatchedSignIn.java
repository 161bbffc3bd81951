package org.zhicheng.account.signin;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/** Wraps a sign-in by name and secret and reports its failures to the audit; for programs also its successes. */
public final class WatchedSignIn implements AuthenticationProvider {

    private final AuthenticationProvider watched;
    private final SignInWay way;
    private final FailedSignIns failed;
    private final AuditLog audit;

    public WatchedSignIn(AuthenticationProvider watched, SignInWay way, FailedSignIns failed, AuditLog audit) {
        this.watched = watched;
        this.way = way;
        this.failed = failed;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        try {
            Authentication signedIn = watched.authenticate(request);
            if (way == SignInWay.DEPLOYMENT) {
                // programs sign in anew with every request
                audit.recordOnce(signedIn.getName(), AuditKind.SIGN_IN, "account", signedIn.getName(), way.code());
            }
            return signedIn;
        } catch (AuthenticationException e) {
            failed.named(request.getName(), way, e instanceof LockedException);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return watched.supports(authentication);
    }
}
