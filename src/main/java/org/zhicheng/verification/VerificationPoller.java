package org.zhicheng.verification;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.VerifiedPeople;
import org.zhicheng.verification.provider.ProviderAnswer;
import org.zhicheng.verification.provider.ProviderUnavailableException;

/**
 * Asks the providers about orders whose code was scanned, because Alipay does not call back. One of several servers
 * asks; a provider that is down is asked again until the time for an answer is over. Some orders are asked about at
 * once, on threads of their own, so that a slow provider delays neither the others nor other scheduled work; an order
 * that finds no free thread waits for the next round.
 */
@Component
class VerificationPoller {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationPoller.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Waits longer than a provider may take, so that another server takes over only the attempts of one that died. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private static final int AT_ONCE = 8;

    private final Verifications verifications;
    private final ProviderCalls provider;
    private final VerificationFlow flow;
    private final VerifiedPeople people;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Semaphore free = new Semaphore(AT_ONCE);

    VerificationPoller(
            Verifications verifications,
            ProviderCalls provider,
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
        verifications.due(now).stream().takeWhile(attempt -> free.tryAcquire()).forEach(attempt -> {
            boolean begun = false;
            try {
                begun = begin(attempt, now);
            } finally {
                if (!begun) {
                    free.release();
                }
            }
        });
    }

    /** @return false where another server looks already */
    private boolean begin(Verification attempt, Instant now) {
        boolean ours = verifications.claimLook(attempt.id(), now, now.plus(LONGEST_LOOK));
        if (ours) {
            threads.execute(() -> lookAndFree(attempt));
        }
        return ours;
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    private void lookAndFree(Verification attempt) {
        try {
            look(attempt);
            verifications.lookAgain(attempt.id(), clock.instant().plus(PAUSE));
        } catch (RuntimeException e) {
            LOG.error("Attempt {} waits for its next look longer than usual", attempt.id(), e);
        } finally {
            free.release();
        }
    }

    private void look(Verification attempt) {
        try {
            ProviderAnswer answer = provider.ask(attempt);
            if (answer.status() != ProviderAnswer.Status.WAITING) {
                transaction.executeWithoutResult(status -> tell(attempt, answer.status()));
            }
        } catch (ProviderUnavailableException e) {
            LOG.warn("{} does not tell about attempt {}: {}", attempt.channel(), attempt.id(), e.getMessage());
        } catch (ConcurrencyFailureException e) {
            LOG.info("Attempt {} moved meanwhile: {}", attempt.id(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Attempt {} cannot be decided", attempt.id(), e);
        }
    }

    private void tell(Verification attempt, ProviderAnswer.Status answer) {
        people.hold(attempt.accountId());
        flow.answered(attempt.id(), answer);
    }
}
