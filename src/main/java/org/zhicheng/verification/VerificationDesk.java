package org.zhicheng.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.VerifiedPeople;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;
import tools.jackson.databind.JsonNode;

/** Lets people prove that they are who the account says (去认证, V01–V05), by an app or at a counter. */
@Service
public class VerificationDesk {

    private final NewAttempts newAttempts;
    private final AttemptAdmission admission;
    private final AttemptViews views;
    private final Verifications verifications;
    private final VerificationFlow flow;
    private final VerifiedPeople people;
    private final OwnAttempts own;

    /**
     * An attempt is described as its owner sees it.
     *
     * @param status see {@link Verification}
     * @param text what that means and what to do next, in Chinese
     * @param expiresAt of the QR code; null before it exists
     * @param scanned whether a phone opened the code
     * @param scanPath what the QR code carries, for somebody who holds that phone already; null where none is shown
     * @param triesLeft how often an app may be tried today (V04); null before the end
     */
    public record Attempt(
            String id,
            String channel,
            String status,
            boolean finished,
            String text,
            Instant expiresAt,
            boolean scanned,
            String scanPath,
            Integer triesLeft) {}

    /**
     * An application at a counter says where and since when it waits, or why it was refused.
     *
     * @param text in Chinese
     */
    public record AtCounter(boolean waiting, String text) {}

    VerificationDesk(
            NewAttempts newAttempts,
            AttemptAdmission admission,
            AttemptViews views,
            Verifications verifications,
            VerificationFlow flow,
            VerifiedPeople people,
            OwnAttempts own) {
        this.newAttempts = newAttempts;
        this.admission = admission;
        this.views = views;
        this.verifications = verifications;
        this.flow = flow;
        this.people = people;
        this.own = own;
    }

    /** Reads the form that a person fills in to begin. */
    public JsonNode form() {
        return newAttempts.form();
    }

    /**
     * Begins an attempt; an older one of the same person ends.
     *
     * @param session the browser's session: the QR code is for it alone (V02)
     * @throws RefusedException with every problem at once
     * @throws NotAllowedException where the profile is incomplete (A08)
     */
    @Transactional
    public Attempt begin(Account person, JsonNode data, String session) {
        Account account = people.hold(person.id());
        admission.requireUnverified(account);
        Verification attempt = newAttempts.of(account.id(), people.fingerprint(account.id()), data, session);
        admission.admit(attempt);
        verifications.open(account.id()).stream()
                .filter(older -> older.byApp() == attempt.byApp())
                .forEach(older -> flow.superseded(older.id()));
        verifications.add(attempt);
        admission.consented(attempt);
        flow.start(attempt.id(), facts(attempt));
        return views.of(verifications.get(attempt.id()));
    }

    /** The attempt that still runs: by an app in this session, or else at a counter. */
    @Transactional(readOnly = true)
    public Optional<Attempt> current(Account account, String session) {
        return own.open(account, session)
                .max(Comparator.comparing(Verification::byApp).thenComparing(Verification::createdAt))
                .map(views::of);
    }

    /** Describes the application at a counter of a person who is not verified: it waits there, or was refused. */
    @Transactional(readOnly = true)
    public Optional<AtCounter> atCounter(Account account) {
        return verifications
                .atCounter(account.id())
                .filter(attempt -> !account.verified())
                .map(views::atCounter);
    }

    /** @throws NotFoundException where the attempt is another person's, or another session's (V02) */
    @Transactional(readOnly = true)
    public Attempt attempt(Account account, String id, String session) {
        return views.of(own.find(account, id, session));
    }

    /** Gives the content of this attempt's QR code, a path on this server; empty where it shows none any more. */
    @Transactional(readOnly = true)
    public Optional<String> scanPath(Account account, String id, String session) {
        return views.scanPath(own.find(account, id, session));
    }

    /** Ends an attempt that the person gives up. */
    @Transactional
    public void cancel(Account account, String id, String session) {
        people.hold(account.id());
        if (!own.find(account, id, session).finished()) {
            flow.superseded(id);
        }
    }

    /** Ends every attempt, by an app and at a counter, of somebody who goes. */
    @Transactional
    public void cancelAll(Account account) {
        verifications.open(account.id()).forEach(attempt -> flow.superseded(attempt.id()));
    }

    /** No face is looked at any more, and what apps told of this person is forgotten; what was proven stays proven. */
    @Transactional
    public void withdrawConsent(Account account) {
        verifications.open(account.id()).stream()
                .filter(Verification::byApp)
                .forEach(attempt -> flow.superseded(attempt.id()));
        verifications.forgetOrdersOf(account.id());
    }

    /** A text per attempt that changes whenever something happens to it, for the pages that wait. */
    @Transactional(readOnly = true)
    public Map<String, String> progress(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : verifications.progress(ids);
    }

    private static Map<String, Object> facts(Verification attempt) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(VerificationProcess.CHANNEL, attempt.channel());
        facts.put(VerificationProcess.OFFICE, attempt.office());
        return facts;
    }
}
