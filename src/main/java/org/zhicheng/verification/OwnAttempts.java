package org.zhicheng.verification;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Finds the attempts that a person may see in this session (V02). */
@Component
class OwnAttempts {

    private final Verifications verifications;
    private final SessionHash sessions;
    private final Messages messages;

    OwnAttempts(Verifications verifications, SessionHash sessions, Messages messages) {
        this.verifications = verifications;
        this.sessions = sessions;
        this.messages = messages;
    }

    Stream<Verification> open(Account account, String session) {
        return verifications.open(account.id()).stream().filter(attempt -> sessions.owns(session, attempt));
    }

    /** @throws NotFoundException where the attempt is another person's, or another session's */
    Verification find(Account account, String id, String session) {
        return verifications
                .find(id)
                .filter(attempt -> attempt.accountId().equals(account.id()))
                .filter(attempt -> sessions.owns(session, attempt))
                .orElseThrow(() -> new NotFoundException(messages.say("verification.unknown")));
    }
}
