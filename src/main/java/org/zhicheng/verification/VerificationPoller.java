package org.zhicheng.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.VerifiedPeople;

/**
 * Asks the providers what became of the orders whose code was scanned: Alipay does not call back. Of several servers
 * one asks; a provider that is down is asked again, until the code expires.
 */
@Component
class VerificationPoller {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationPoller.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Verifications verifications;
    private final ProviderDesk provider;
    private final VerificationFlow flow;
    private final VerifiedPeople people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VerificationPoller(
            Verifications verifications,
            ProviderDesk provider,
            VerificationFlow flow,
            VerifiedPeople people,
            TransactionTemplate transaction,
            Clock clock) {
        this.verifications = verifications;
        this.provider = provider;
        this.flow = flow;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zhicheng.verification.interval:1s}")
    void look() {
        Instant now = clock.instant();
        verifications.due(now).stream()
                .filter(attempt -> verifications.claimLook(attempt.id(), now, now.plus(PAUSE)))
                .forEach(this::look);
    }

    private void tell(Verification attempt, ProviderAnswer.Status answer) {
        people.hold(attempt.accountId());
        flow.answered(attempt.id(), answer);
    }

    private void look(Verification attempt) {
        try {
            ProviderAnswer answer = provider.ask(attempt);
            if (answer.status() != ProviderAnswer.Status.WAITING) {
                transaction.executeWithoutResult(status -> tell(attempt, answer.status()));
            }
        } catch (ProviderUnavailableException e) {
            LOG.warn("{} does not tell about attempt {}: {}", attempt.channel(), attempt.id(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Attempt {} cannot be decided", attempt.id(), e);
        }
    }
}
