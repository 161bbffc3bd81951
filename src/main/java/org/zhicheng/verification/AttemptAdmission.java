package org.zhicheng.verification;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.consent.Consents;
import org.zhicheng.account.consent.PrivacyNotice;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;

/** Decides whether a person may begin an attempt now (V04, V05, A08), and keeps the consent to it. */
@Component
class AttemptAdmission {

    /** Each order may cost money: whoever asks for more is not about to show a face. */
    private static final Throttle.Limit ORDERS = new Throttle.Limit(30, Duration.ofDays(1));

    private final Profiles profiles;
    private final Consents consents;
    private final PrivacyNotice notices;
    private final Throttle throttle;
    private final Messages messages;

    AttemptAdmission(
            Profiles profiles, Consents consents, PrivacyNotice notices, Throttle throttle, Messages messages) {
        this.profiles = profiles;
        this.consents = consents;
        this.notices = notices;
        this.throttle = throttle;
        this.messages = messages;
    }

    /**
     * @throws ConflictException where the person is verified already (V05)
     * @throws NotAllowedException where the profile is incomplete (A08)
     */
    void requireUnverified(Account account) {
        if (account.verified()) {
            throw new ConflictException(messages.say("V05"));
        }
        if (!profiles.complete(account)) {
            throw new NotAllowedException("A08", messages.say("A08"));
        }
    }

    /**
     * @throws ConflictException where an app would look at a face, and the consent to that was taken back
     * @throws TooOftenException where too many were begun today (V04)
     */
    void admit(Verification attempt) {
        if (attempt.byApp() && consents.withdrawn(attempt.accountId(), Consents.REAL_PERSON)) {
            throw new ConflictException(messages.say("consent.real-person.withdrawn"));
        }
        if (!throttle.admitHeld(new Throttle.Count("verification-orders:" + attempt.accountId(), ORDERS))) {
            throw new TooOftenException(messages.say("V04.too-many"), ORDERS.within());
        }
    }

    /** Keeps that the person consented to having a face looked at (PIPL 29). */
    void consented(Verification attempt) {
        if (attempt.byApp()) {
            consents.accepted(attempt.accountId(), Consents.REAL_PERSON, notices.realPersonVersion());
        }
    }
}
