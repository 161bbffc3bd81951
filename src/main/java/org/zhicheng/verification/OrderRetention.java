package org.zhicheng.verification;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the orders of real-person verification when nobody asks about them any more (PIPL 19, 47). */
@Component
class OrderRetention {

    private final Verifications verifications;
    private final Settings settings;
    private final Clock clock;

    /**
     * Settings say how long orders are kept.
     *
     * @param orders how long they are kept after their end
     */
    @ConfigurationProperties("zhicheng.retention")
    record Settings(@DefaultValue("30d") Period orders) {}

    OrderRetention(Verifications verifications, Settings settings, Clock clock) {
        this.verifications = verifications;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheOld() {
        verifications.forgetOrders(
                ZonedDateTime.now(clock).minus(settings.orders()).toInstant());
    }
}
