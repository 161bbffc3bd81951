package org.zhicheng.account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signing in by password, as often as {@link SignInLimits} allow. */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private final AccountLogin logins;
    private final SignInLimits limits;
    private final DaoAuthenticationProvider passwords;

    PasswordSignIn(AccountLogin logins, SignInLimits limits, PasswordEncoder encoder) {
        this.logins = logins;
        this.limits = limits;
        this.passwords = new DaoAuthenticationProvider(logins);
        this.passwords.setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        SignInLimits.Attempt attempt = attempt(request);
        Throttle.Pass pass = limits.admit(attempt).orElseThrow(() -> new LockedException("Too many wrong passwords"));
        try {
            Authentication signedIn = passwords.authenticate(request);
            limits.succeeded(attempt, pass);
            return signedIn;
        } catch (BadCredentialsException e) {
            throw limits.allows(attempt) ? e : locked(e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static AuthenticationException locked(BadCredentialsException cause) {
        return new LockedException("Too many wrong passwords", cause);
    }

    private SignInLimits.Attempt attempt(Authentication request) {
        String typed = request.getName().strip();
        WebAuthenticationDetails details = (WebAuthenticationDetails) request.getDetails();
        return new SignInLimits.Attempt(
                typed,
                logins.find(typed).map(Account::id).orElse(null),
                details.getRemoteAddress(),
                details instanceof SignInDetails known ? known.device() : null);
    }
}
