package org.zhicheng.account.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Credentials;
import org.zhicheng.account.session.SignedInPeople;
import org.zhicheng.limit.Throttle;

/**
 * Signs people in by password, as often as {@link SignInLimits} allow. Where several people share a name, the password
 * decides which of them it is.
 */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private final AccountLogin logins;
    private final Accounts accounts;
    private final SignedInPeople people;
    private final KnownDevices devices;
    private final SecondFactors secondFactors;
    private final SignInLimits limits;
    private final PasswordEncoder encoder;
    private final String nobodys;

    PasswordSignIn(
            AccountLogin logins,
            Accounts accounts,
            SignedInPeople people,
            KnownDevices devices,
            SecondFactors secondFactors,
            SignInLimits limits,
            PasswordEncoder encoder) {
        this.logins = logins;
        this.accounts = accounts;
        this.people = people;
        this.devices = devices;
        this.secondFactors = secondFactors;
        this.limits = limits;
        this.encoder = encoder;
        this.nobodys = encoder.encode("nobody's");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String typed = logins.read(request.getName());
        RequestOrigin origin = origin(request);
        List<Account> named = logins.candidates(typed);
        List<Account> known = named.stream()
                .filter(account -> devices.knows(account.id(), origin.device()))
                .toList();
        SignInLimits.Attempt attempt = new SignInLimits.Attempt(
                logins.counted(typed),
                !known.isEmpty(),
                named.stream().anyMatch(account -> guarded(account, typed)),
                origin.address(),
                origin.device());
        Throttle.Pass pass = limits.admit(attempt).orElseThrow(() -> new LockedException("Too many wrong passwords"));
        List<Account> meant = known.isEmpty() ? named : known;
        Account account = owner(meant, Objects.toString(request.getCredentials(), ""), logins.most(typed))
                .orElseThrow(() -> failed(attempt));
        limits.succeeded(attempt, pass, known.isEmpty() ? logins.isOwn(typed, account) : meant.size() == 1);
        return people.authentication(account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /**
     * Finds the owner of the password; nobody where two chose the same. The number of comparisons is always the same,
     * so that the time tells nobody how many people have a name.
     */
    private Optional<Account> owner(List<Account> meant, String password, int comparisons) {
        List<Account> fitting = new ArrayList<>();
        for (int comparison = 0; comparison < comparisons; comparison++) {
            Optional<Account> account =
                    comparison < meant.size() ? Optional.of(meant.get(comparison)) : Optional.empty();
            Optional<String> hash =
                    account.flatMap(found -> accounts.credentials(found.id())).map(Credentials::passwordHash);
            if (encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent()) {
                fitting.add(account.get());
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /**
     * Tells whether the account is a staff account, which has a login name and no 找回密码: a password alone opens nothing
     * there.
     */
    private boolean guarded(Account account, String typed) {
        return typed.equals(account.loginName()) && secondFactors.linked(account.id());
    }

    private AuthenticationException failed(SignInLimits.Attempt attempt) {
        return limits.allows(attempt)
                ? new BadCredentialsException("No account with this password fits")
                : new LockedException("Too many wrong passwords");
    }

    private static RequestOrigin origin(Authentication request) {
        WebAuthenticationDetails details = (WebAuthenticationDetails) request.getDetails();
        return new RequestOrigin(
                details.getRemoteAddress(), details instanceof SignInDetails known ? known.device() : null);
    }
}
