package org.zhicheng.account.signin;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.session.SignedInPeople;

/**
 * Signs in programs at the engine's REST interface: by a deployment token, or by the password of an account that has no
 * second factor and needs none, and whose owner chose that password.
 */
@Component
public class DeploymentSignIn implements AuthenticationProvider {

    private final AccountLogin logins;
    private final Accounts accounts;
    private final SignedInPeople people;
    private final DeploymentTokens tokens;
    private final SecondFactors secondFactors;
    private final PasswordSignIn passwords;

    DeploymentSignIn(
            AccountLogin logins,
            Accounts accounts,
            SignedInPeople people,
            DeploymentTokens tokens,
            SecondFactors secondFactors,
            PasswordSignIn passwords) {
        this.logins = logins;
        this.accounts = accounts;
        this.people = people;
        this.tokens = tokens;
        this.secondFactors = secondFactors;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String secret = String.valueOf(request.getCredentials());
        Optional<Account> byToken = logins.find(request.getName())
                .filter(found -> tokens.owner(secret).filter(found.id()::equals).isPresent());
        if (byToken.isPresent()) {
            return people.authentication(byToken.get());
        }
        Authentication signedIn = passwords.authenticate(request);
        Account account = accounts.find(signedIn.getName()).orElseThrow();
        if (secondFactors.asksFor(account) || people.mustChooseAPassword(account)) {
            throw new BadCredentialsException("This account signs in with a deployment token here");
        }
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
