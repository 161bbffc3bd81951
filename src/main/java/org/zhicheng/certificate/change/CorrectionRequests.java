package org.zhicheng.certificate.change;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.ConflictException;

/**
 * Counts how often a holder asks for a correction. While one is open, nothing else is proposed for the certificate: nobody
 * keeps a revocation away by asking.
 */
@Component
class CorrectionRequests {

    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofDays(30);

    private final ChangeRecords records;
    private final ChangeRules rules;
    private final ChangeDays days;

    CorrectionRequests(ChangeRecords records, ChangeRules rules, ChangeDays days) {
        this.records = records;
        this.rules = rules;
        this.days = days;
    }

    /** @throws ConflictException where the holder asked as often as is taken already */
    void requireSeldom(String number) {
        Instant since = days.now().minus(WITHIN);
        long asked = records.of(number).stream()
                .filter(change -> change.asked() && change.proposedAt().isAfter(since))
                .count();
        if (asked >= MOST) {
            throw rules.conflict("certificate.change.asked-often");
        }
    }
}
