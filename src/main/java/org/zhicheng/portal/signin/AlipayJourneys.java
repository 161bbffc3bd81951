package org.zhicheng.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.account.alipay.AlipayIdentity;
import org.zhicheng.secret.Tokens;

/** Leads a session to Alipay's page and back: each journey works once, for ten minutes, and in its session only. */
@Component
class AlipayJourneys {

    private static final String JOURNEY = AlipayController.class.getName() + ".journey";
    private static final String NEWCOMER = AlipayController.class.getName() + ".newcomer";
    private static final Duration VALID = Duration.ofMinutes(10);

    private final PublicAddress address;
    private final Tokens tokens;
    private final Clock clock;

    enum Purpose {
        SIGN_IN,
        /** Links an Alipay account to a person who was confirmed before. */
        LINK,
        /** Confirms that a signed-in person without a password is the owner. */
        CONFIRM
    }

    /**
     * A journey leads one session to Alipay and back.
     *
     * @param accountId who is signed in; null for signing in
     */
    record Journey(String state, Purpose purpose, String accountId, Instant since) implements Serializable {}

    /** A newcomer has an identity proven at Alipay and no account yet. */
    record Newcomer(String userId, String nickname, Instant since) implements Serializable {}

    AlipayJourneys(PublicAddress address, Tokens tokens, Clock clock) {
        this.address = address;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @return the state that Alipay has to bring back */
    String begin(HttpServletRequest request, Purpose purpose, String accountId) {
        String state = tokens.next();
        request.getSession().setAttribute(JOURNEY, new Journey(state, purpose, accountId, clock.instant()));
        return state;
    }

    URI callback(HttpServletRequest request) {
        return address.of("/login/alipay/callback", request);
    }

    /** Finds the journey of this session, if it is the one that comes back; it ends with that. */
    Optional<Journey> end(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        Journey journey = session == null ? null : (Journey) session.getAttribute(JOURNEY);
        if (journey != null) {
            session.removeAttribute(JOURNEY);
        }
        return Optional.ofNullable(journey)
                .filter(one -> one.state().equals(state))
                .filter(one -> clock.instant().isBefore(one.since().plus(VALID)))
                .filter(one -> one.accountId() == null || one.accountId().equals(signedIn()));
    }

    /** Remembers somebody with an identity proven at Alipay and no account yet. */
    void remember(AlipayIdentity identity, HttpServletRequest request) {
        request.getSession()
                .setAttribute(NEWCOMER, new Newcomer(identity.userId(), identity.nickname(), clock.instant()));
    }

    void forgetNewcomer(HttpServletRequest request) {
        request.getSession().removeAttribute(NEWCOMER);
    }

    Optional<AlipayIdentity> newcomer(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (Newcomer) session.getAttribute(NEWCOMER))
                .filter(one -> clock.instant().isBefore(one.since().plus(VALID)))
                .map(one -> new AlipayIdentity(one.userId(), one.nickname()));
    }

    /** Finds the account that is signed in; null for nobody. */
    static String signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal person
                ? person.accountId()
                : null;
    }
}
