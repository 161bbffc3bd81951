package org.zhicheng.declaration.applicant;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;

/** Checks who may send a case, and when (V01, S03, Q02). */
@Component
class SendingTime {

    private final Messages messages;
    private final Clock clock;

    SendingTime(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Requires a verified applicant: what proved the identity when the case began may have been withdrawn since. */
    void requireVerified(Account applicant) {
        if (!applicant.verified()) {
            throw new NotAllowedException("V01", messages.say("V01"));
        }
    }

    /** Requires an open case whose time for corrections has not ended; the timer that ends it may fire late (Q02). */
    void requireOpen(Declaration declaration) {
        if (!declaration.status().editable()) {
            throw new ConflictException(messages.say("S03"));
        }
        Instant deadline = declaration.correctionDeadline();
        if (deadline != null && clock.instant().isAfter(deadline)) {
            throw new ConflictException(messages.say("Q02"));
        }
    }
}
