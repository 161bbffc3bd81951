package org.zhicheng.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;
import org.zhicheng.verification.VerificationDesk.AtCounter;
import org.zhicheng.verification.VerificationDesk.Attempt;

/** Describes attempts as their owners see them. */
@Component
class AttemptViews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DailyTries tries;
    private final QrCodes codes;
    private final Offices offices;
    private final Messages messages;
    private final Clock clock;

    AttemptViews(DailyTries tries, QrCodes codes, Offices offices, Messages messages, Clock clock) {
        this.tries = tries;
        this.codes = codes;
        this.offices = offices;
        this.messages = messages;
        this.clock = clock;
    }

    Attempt of(Verification attempt) {
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

    /** An application at a counter waits there, or was refused. */
    AtCounter atCounter(Verification attempt) {
        return attempt.finished()
                ? new AtCounter(
                        false, messages.say("verification.refused-on", time(attempt.finishedAt()), attempt.why()))
                : new AtCounter(true, text(attempt));
    }

    /** Gives the content of the attempt's QR code, a path on this server; empty where it shows none any more (V02). */
    Optional<String> scanPath(Verification attempt) {
        boolean shown = attempt.status().equals(Verification.AWAITING_SCAN)
                && clock.instant().isBefore(attempt.expiresAt());
        return shown ? Optional.of("/scan/" + codes.token(attempt.id())) : Optional.empty();
    }

    private String text(Verification attempt) {
        String known = "verification.status." + attempt.status();
        return attempt.status().equals(Verification.AT_COUNTER)
                ? messages.say(known, time(attempt.createdAt()), offices.name(attempt.office()), attempt.number())
                : messages.say(messages.knows(known) ? known : "verification.status.ended", attempt.why());
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }
}
