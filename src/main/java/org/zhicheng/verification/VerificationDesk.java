package org.zhicheng.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.VerifiedPeople;
import org.zhicheng.account.consent.Consents;
import org.zhicheng.account.consent.PrivacyNotice;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.Offices;
import org.zhicheng.secret.KeyedHash;

/** Lets people prove that they are who the account says (去认证, V01–V05), by an app or at a window. */
@Service
public class VerificationDesk {

    /** Each order may cost money: whoever asks for more is not about to show a face. */
    private static final Throttle.Limit ORDERS = new Throttle.Limit(30, Duration.ofDays(1));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RequestForm form;
    private final FormValidator validator;
    private final Verifications verifications;
    private final DailyTries tries;
    private final VerificationFlow flow;
    private final VerifiedPeople people;
    private final Profiles profiles;
    private final Consents consents;
    private final PrivacyNotice notices;
    private final QrCodes codes;
    private final KeyedHash hash;
    private final Throttle throttle;
    private final Offices offices;
    private final Messages messages;
    private final ObjectMapper json;
    private final Clock clock;

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
     * An application at a window says where and since when it waits, or why it was refused.
     *
     * @param text in Chinese
     */
    public record AtWindow(boolean waiting, String text) {}

    VerificationDesk(
            RequestForm form,
            FormValidator validator,
            Verifications verifications,
            DailyTries tries,
            VerificationFlow flow,
            VerifiedPeople people,
            Profiles profiles,
            Consents consents,
            PrivacyNotice notices,
            QrCodes codes,
            KeyedHash hash,
            Throttle throttle,
            Offices offices,
            Messages messages,
            ObjectMapper json,
            Clock clock) {
        this.form = form;
        this.validator = validator;
        this.verifications = verifications;
        this.tries = tries;
        this.flow = flow;
        this.people = people;
        this.profiles = profiles;
        this.consents = consents;
        this.notices = notices;
        this.codes = codes;
        this.hash = hash;
        this.throttle = throttle;
        this.offices = offices;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** Reads the form that a person fills in to begin. */
    public JsonNode form() {
        return form.schema().json();
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
        if (account.verified()) {
            throw new ConflictException(messages.say("V05"));
        }
        if (!profiles.complete(account)) {
            throw new NotAllowedException("A08", messages.say("A08"));
        }
        FormSchema schema = form.schema();
        List<Problem> problems = validator.validate(schema, data, json.createObjectNode(), Mode.SUBMIT);
        if (problems.stream().anyMatch(Problem::blocks)) {
            throw new RefusedException(problems);
        }
        ObjectNode clean = validator.clean(schema, data, json.createObjectNode());
        Verification attempt = attempt(account, clean, session);
        if (attempt.byApp() && consents.withdrawn(account.id(), Consents.REAL_PERSON)) {
            throw new ConflictException(messages.say("consent.real-person.withdrawn"));
        }
        admit(account);
        verifications.open(account.id()).stream()
                .filter(older -> older.byApp() == attempt.byApp())
                .forEach(older -> flow.superseded(older.id()));
        verifications.add(attempt);
        if (attempt.byApp()) {
            consents.accepted(account.id(), Consents.REAL_PERSON, notices.realPersonVersion());
        }
        flow.start(attempt.id(), facts(attempt));
        return view(verifications.get(attempt.id()));
    }

    /** The attempt that still runs: by an app in this session, or else at a window. */
    @Transactional(readOnly = true)
    public Optional<Attempt> current(Account account, String session) {
        return verifications.open(account.id()).stream()
                .filter(attempt -> !attempt.byApp() || sessionHash(session).equals(attempt.sessionHash()))
                .max(Comparator.comparing(Verification::byApp).thenComparing(Verification::createdAt))
                .map(this::view);
    }

    /** Describes the application at a window of a person who is not verified: it waits there, or was refused. */
    @Transactional(readOnly = true)
    public Optional<AtWindow> atWindow(Account account) {
        return verifications
                .atWindow(account.id())
                .filter(attempt -> !account.verified())
                .map(attempt -> attempt.finished()
                        ? new AtWindow(
                                false,
                                messages.say("verification.refused-on", time(attempt.finishedAt()), attempt.why()))
                        : new AtWindow(true, text(attempt)));
    }

    /** @throws NotFoundException where the attempt is another person's, or another session's (V02) */
    @Transactional(readOnly = true)
    public Attempt attempt(Account account, String id, String session) {
        return view(mine(account, id, session));
    }

    /** Gives the content of this attempt's QR code, a path on this server; empty where it shows none any more. */
    @Transactional(readOnly = true)
    public Optional<String> scanPath(Account account, String id, String session) {
        return scanPath(mine(account, id, session));
    }

    private Optional<String> scanPath(Verification attempt) {
        boolean shown = attempt.status().equals(Verification.AWAITING_SCAN)
                && clock.instant().isBefore(attempt.expiresAt());
        return shown ? Optional.of("/scan/" + codes.token(attempt.id())) : Optional.empty();
    }

    /** Ends an attempt that the person gives up. */
    @Transactional
    public void cancel(Account account, String id, String session) {
        people.hold(account.id());
        if (!mine(account, id, session).finished()) {
            flow.superseded(id);
        }
    }

    /** Ends every attempt, by an app and at a window, of somebody who goes. */
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

    private Verification mine(Account account, String id, String session) {
        return verifications
                .find(id)
                .filter(attempt -> attempt.accountId().equals(account.id()))
                .filter(attempt -> !attempt.byApp() || sessionHash(session).equals(attempt.sessionHash()))
                .orElseThrow(() -> new NotFoundException(messages.say("verification.unknown")));
    }

    private void admit(Account account) {
        if (!throttle.admitHeld(new Throttle.Count("verification-orders:" + account.id(), ORDERS))) {
            throw new TooOftenException(messages.say("V04.too-many"), ORDERS.within());
        }
    }

    private Verification attempt(Account account, ObjectNode data, String session) {
        String channel = data.path("channel").asText();
        boolean window = channel.equals(Verification.WINDOW);
        return new Verification(
                UUID.randomUUID().toString().replace("-", ""),
                account.id(),
                channel,
                window ? Verification.AT_WINDOW : Verification.OPENING,
                sessionHash(session),
                null,
                null,
                null,
                people.fingerprint(account.id()),
                null,
                window ? data.path("windowReason").asText() : null,
                window ? office(data) : null,
                null,
                null,
                clock.instant(),
                null);
    }

    private String office(ObjectNode data) {
        return offices.ofDivision(data.path("division").asText())
                .orElseThrow(
                        () -> new RefusedException(List.of(Problem.block("D01", "/division", messages.say("D01")))));
    }

    private static Map<String, Object> facts(Verification attempt) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(VerificationProcess.CHANNEL, attempt.channel());
        facts.put(VerificationProcess.OFFICE, attempt.office());
        return facts;
    }

    private Attempt view(Verification attempt) {
        return new Attempt(
                attempt.id(),
                attempt.channel(),
                attempt.status(),
                attempt.finished(),
                text(attempt),
                attempt.expiresAt(),
                attempt.scannedBy() != null,
                scanPath(attempt).orElse(null),
                attempt.finished() ? tries.left(attempt.accountId()) : null);
    }

    private String text(Verification attempt) {
        String known = "verification.status." + attempt.status();
        return attempt.status().equals(Verification.AT_WINDOW)
                ? messages.say(known, time(attempt.createdAt()), offices.name(attempt.office()), attempt.number())
                : messages.say(messages.knows(known) ? known : "verification.status.ended", attempt.why());
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    private String sessionHash(String session) {
        return hash.of("session", session);
    }
}
