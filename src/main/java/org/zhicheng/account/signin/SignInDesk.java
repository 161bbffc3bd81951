package org.zhicheng.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.session.BrowserKind;
import org.zhicheng.account.session.SignedInBrowsers;
import org.zhicheng.account.session.SignedInBrowsers.SignedIn;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.audit.SignInHistory;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Shows a person where the own account is signed in and who signed in lately, and signs other browsers out (登录记录). */
@Service
public class SignInDesk {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final int MOST = 30;

    private final SignedInBrowsers browsers;
    private final SignInHistory history;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    /** @param device in Chinese: on what, and which program */
    public record SessionView(String id, String device, Instant since, Instant lastUsed, boolean current) {}

    /**
     * @param way in Chinese; null where that was not noted
     * @param address shortened, so that it tells a place at home from another and not more; null for none
     */
    public record SignInView(Instant at, boolean succeeded, String way, String address, int times) {}

    SignInDesk(SignedInBrowsers browsers, SignInHistory history, AuditLog audit, Messages messages, Clock clock) {
        this.browsers = browsers;
        this.history = history;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SessionView> sessions(String accountId, String sessionId) {
        return browsers.of(accountId, sessionId).stream().map(this::view).toList();
    }

    @Transactional(readOnly = true)
    public List<SignInView> lately(String accountId) {
        return history.of(accountId, clock.instant().minus(LATELY), MOST).stream()
                .map(this::view)
                .toList();
    }

    /** @throws NotFoundException where it is no session of this account, or ended already */
    @Transactional
    public void end(String accountId, String id) {
        if (!browsers.end(accountId, id)) {
            throw new NotFoundException(messages.say("sessions.gone"));
        }
        audit.recordOwn(accountId, AuditKind.END_SESSIONS);
    }

    @Transactional
    public void endOthers(String accountId, String sessionId) {
        browsers.endOthers(accountId, sessionId);
        audit.recordOwn(accountId, AuditKind.END_SESSIONS);
    }

    private SessionView view(SignedIn session) {
        BrowserKind kind = session.kind();
        return new SessionView(
                session.id(),
                messages.say(
                        "sessions.device", named("sessions.on.", kind.device()), named("sessions.by.", kind.program())),
                session.since(),
                session.lastUsed(),
                session.current());
    }

    private String named(String prefix, String code) {
        return messages.knows(prefix + code) ? messages.say(prefix + code) : messages.say(prefix + "unknown");
    }

    private SignInView view(SignInHistory.Tried tried) {
        String way = "audit.detail." + tried.detail();
        return new SignInView(
                tried.occurredAt(),
                tried.action().equals(AuditKind.SIGN_IN.code()),
                tried.detail() != null && messages.knows(way) ? messages.say(way) : null,
                tried.address() == null ? null : shortened(tried.address()),
                tried.times());
    }

    /** 192.0.2.17 → 192.0.*.*; 2001:db8:1:2::3 → 2001:db8:*. */
    static String shortened(String address) {
        return address.contains(":")
                ? address.replaceFirst("^([^:]*:[^:]*):.*$", "$1:*")
                : address.replaceFirst("\\.[^.]*\\.[^.]*$", ".*.*");
    }
}
