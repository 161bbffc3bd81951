package org.zhicheng.verification;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Orders at providers are kept no longer than somebody may ask about them (PIPL 19, 47). */
@Component
class OrderRetention {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRetention.class);

    private final Verifications verifications;
    private final Clock clock;
    private final Duration kept;

    OrderRetention(
            Verifications verifications,
            Clock clock,
            @Value("${zhicheng.verification.keep-orders:30d}") Duration kept) {
        this.verifications = verifications;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void forgetTheOld() {
        int forgotten = verifications.forgetOrders(clock.instant().minus(kept));
        if (forgotten > 0) {
            LOG.info("Forgot the orders of {} verifications that ended {} ago", forgotten, kept);
        }
    }
}
