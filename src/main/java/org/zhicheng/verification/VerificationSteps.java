package org.zhicheng.verification;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.VerifiedPeople;

/** Carries out the steps of real-person-verification.bpmn in the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VerificationSteps {

    private final Verifications verifications;
    private final DailyTries tries;
    private final VerificationFlow flow;
    private final VerifiedPeople people;
    private final Clock clock;

    VerificationSteps(
            Verifications verifications, DailyTries tries, VerificationFlow flow, VerifiedPeople people, Clock clock) {
        this.verifications = verifications;
        this.tries = tries;
        this.flow = flow;
        this.people = people;
        this.clock = clock;
    }

    /** 检查当日次数: whether the account failed, or scanned and gave up, less than five times today (V04). */
    public boolean mayTry(String verificationId) {
        return tries.left(verifications.get(verificationId).accountId()) > 0;
    }

    /**
     * 登记实人认证 (V05). Other attempts of the same person have become pointless, and those of accounts that lost the
     * number to this one.
     *
     * @return false where the account says another name or number than the one that was proven (V04)
     */
    public boolean recordVerified(String verificationId) {
        Verification attempt = verifications.get(verificationId);
        String actor = attempt.decidedBy() == null ? attempt.accountId() : attempt.decidedBy();
        if (!people.add(attempt.accountId(), attempt.fingerprint(), attempt.channel(), actor, verificationId)) {
            return false;
        }
        List<String> losers = people.takeNumber(attempt.accountId(), verificationId);
        Stream.concat(Stream.of(attempt.accountId()), losers.stream())
                .flatMap(accountId -> verifications.open(accountId).stream())
                .filter(other -> !other.id().equals(verificationId))
                .forEach(other -> flow.superseded(other.id()));
        return true;
    }

    /** @param end the end event of the diagram */
    public void end(String verificationId, String end) {
        verifications.end(verificationId, end, clock.instant());
    }
}
