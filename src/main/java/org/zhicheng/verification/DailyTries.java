package org.zhicheng.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Limits how often somebody may fail, or scan and give up, on one day (V04). */
@Component
class DailyTries {

    private static final int FAILURES_A_DAY = 5;

    /**
     * Lists the end events that count as failures: a dead provider and an expired code do not. An attempt given up
     * after the scan counts with them, because nobody can say whether the face failed on the phone before the provider
     * was asked.
     */
    private static final List<String> FAILURES =
            List.of("identity-mismatch", "identity-changed", "face-not-recognised");

    private final Verifications verifications;
    private final Clock clock;

    DailyTries(Verifications verifications, Clock clock) {
        this.verifications = verifications;
        this.clock = clock;
    }

    int left(String accountId) {
        var today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return Math.max(0, FAILURES_A_DAY - verifications.tries(accountId, FAILURES, today));
    }
}
