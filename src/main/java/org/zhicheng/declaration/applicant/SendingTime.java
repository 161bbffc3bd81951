package org.zhicheng.declaration.applicant;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;

/** The time of sending lets a case be sent by whom and while it may be (V01, S03, Q02). */
@Component
class SendingTime {

    private final Messages messages;
    private final Clock clock;

    SendingTime(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** What proved it when the case was begun may have been withdrawn since. */
    void requireVerified(Account applicant) {
        if (!applicant.verified()) {
            throw new NotAllowedException("V01", messages.say("V01"));
        }
    }

    /** The timer that ends the time for corrections may be late itself (Q02). */
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
