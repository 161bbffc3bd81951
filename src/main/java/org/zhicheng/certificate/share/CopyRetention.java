package org.zhicheng.certificate.share;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets copies a year after their last day; until then, whoever still shows one reads that it is over. Their documents go
 * with the next look of the store for what no row names.
 */
@Component
class CopyRetention {

    private static final Period KEPT = Period.ofYears(1);

    private final CopyRows rows;
    private final Clock clock;

    CopyRetention(CopyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT24H")
    void forgetTheOld() {
        rows.forgetThoseUntil(LocalDate.now(clock).minus(KEPT));
    }
}
