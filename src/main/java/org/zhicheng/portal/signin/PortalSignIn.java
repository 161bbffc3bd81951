package org.zhicheng.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.session.BrowserKind;
import org.zhicheng.account.session.SignedInBrowsers;
import org.zhicheng.account.session.SignedInPeople;
import org.zhicheng.account.signin.KnownDevices;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.account.signin.SignInDetails;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/**
 * Ends every way of signing in: by password, by Alipay, by a new registration. A person who needs a second factor is
 * signed in only after giving it, and a person whose password somebody else chose only after replacing it; everybody
 * else gets a renewed session.
 */
@Component
public class PortalSignIn implements AuthenticationSuccessHandler {

    private static final String HALF_WAY = PortalSignIn.class.getName() + ".half-way";
    private static final Duration HALF_WAY_VALID = Duration.ofMinutes(10);
    private static final Duration DEVICE_KEPT = Duration.ofDays(365);

    private final SignedInPeople people;
    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final KnownDevices devices;
    private final AuditLog audit;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy renewal = new ChangeSessionIdAuthenticationStrategy();
    private final RequestCache asked;

    /** Lists the steps that are left before somebody is signed in. */
    private enum Step {
        SECOND_FACTOR("/login/second-factor"),
        PASSWORD("/login/first-password");

        private final String page;

        Step(String page) {
            this.page = page;
        }
    }

    /**
     * A half-signed-in person has one step left.
     *
     * @param person with the credentials of then: when they change, what was given counts no more
     */
    private record HalfWay(AccountPrincipal person, Step next, Instant since) implements Serializable {}

    PortalSignIn(
            SignedInPeople people,
            Accounts accounts,
            SecondFactors secondFactors,
            KnownDevices devices,
            AuditLog audit,
            RequestCache asked,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.devices = devices;
        this.audit = audit;
        this.asked = asked;
        this.clock = clock;
    }

    /** Goes on after the sign-in form; Spring has renewed the session. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(finish(authentication, request, response));
    }

    /**
     * Signs in somebody who proved to be the owner of the account.
     *
     * @return the path to go on to
     */
    public String signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        Authentication proven = people.authentication(account);
        renewal.onAuthentication(proven, request, response);
        return finish(proven, request, response);
    }

    /** Completes a sign-in whose last step is done: the second factor was given, or the own password chosen. */
    public String complete(Account account, HttpServletRequest request, HttpServletResponse response) {
        Authentication proven = people.authentication(account);
        renewal.onAuthentication(proven, request, response);
        return enterOrChoose(account, proven, request, response);
    }

    /** Goes on in a new session after the person changed the own password. */
    public void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        renewal.onAuthentication(people.authentication(account), request, response);
        keep(account, request, response);
        remember(account, request, response);
    }

    /** Remembers this browser: strangers' wrong passwords do not stop it any more. */
    public void remember(Account account, HttpServletRequest request, HttpServletResponse response) {
        String token = devices.remember(account.id(), SignInDetails.device(request));
        ResponseCookie cookie = ResponseCookie.from(SignInDetails.DEVICE_COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(DEVICE_KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Finds the person who gave the first factor in this session and not yet the second. */
    public Optional<Account> halfWay(HttpServletRequest request) {
        return waiting(Step.SECOND_FACTOR, request);
    }

    /** Finds the person who signed in by a password that somebody else chose, and has to choose another one. */
    public Optional<Account> choosing(HttpServletRequest request) {
        return waiting(Step.PASSWORD, request);
    }

    private Optional<Account> waiting(Step step, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        HalfWay found = session == null ? null : (HalfWay) session.getAttribute(HALF_WAY);
        return Optional.ofNullable(found)
                .filter(one -> one.next() == step)
                .filter(one -> clock.instant().isBefore(one.since().plus(HALF_WAY_VALID)))
                .flatMap(one -> people.still(one.person()));
    }

    /** Tells whether somebody gave the first factor in this session, however long ago, and whatever became of it. */
    public boolean begun(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF_WAY) != null;
    }

    private String finish(Authentication proven, HttpServletRequest request, HttpServletResponse response) {
        AccountPrincipal person = (AccountPrincipal) proven.getPrincipal();
        Account account = accounts.find(person.accountId()).orElseThrow();
        return secondFactors.asksFor(account)
                ? stop(Step.SECOND_FACTOR, person, request, response)
                : enterOrChoose(account, proven, request, response);
    }

    private String enterOrChoose(
            Account account, Authentication proven, HttpServletRequest request, HttpServletResponse response) {
        return people.mustChooseAPassword(account)
                ? stop(Step.PASSWORD, (AccountPrincipal) proven.getPrincipal(), request, response)
                : enter(account, request, response);
    }

    /**
     * Holds the session back at the next step without signing anybody in: no page, no interface and no program of ours
     * opens to it.
     */
    private String stop(Step next, AccountPrincipal person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        request.getSession().setAttribute(HALF_WAY, new HalfWay(person, next, clock.instant()));
        return next.page;
    }

    private String enter(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(HALF_WAY);
        keep(account, request, response);
        remember(account, request, response);
        audit.recordOwn(account.id(), AuditKind.SIGN_IN);
        return target(account, request, response);
    }

    private void keep(Account account, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(people.authentication(account));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession()
                .setAttribute(
                        SignedInBrowsers.KIND,
                        BrowserKind.of(request.getHeader(HttpHeaders.USER_AGENT))
                                .code());
    }

    /**
     * Chooses the next page: the one asked for before signing in, else the one on which this person has something to
     * do.
     */
    private String target(Account account, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        if (saved != null) {
            return saved.getRedirectUrl();
        }
        return workplace(account);
    }

    /** Names the page on which this person has something to do. */
    public String workplace(Account account) {
        if (account.memberOf(Groups.REVIEWERS)) {
            return "/camunda/app/tasklist/";
        }
        return account.memberOf(Groups.PROCESS_ADMINS) ? "/admin" : "/me";
    }
}
