package org.zhicheng.declaration.applicant;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.record.Outcome;
import org.zhicheng.record.RecordCheck;

/** Limits how often an applicant has a record asked again, and to the records that may hold more by now. */
@Component
class RecheckQuota {

    /** A service that was down may be back soon; a record that an office has to update takes longer. */
    private static final Throttle.Limit UNAVAILABLE = new Throttle.Limit(1, Duration.ofMinutes(1));

    private static final Throttle.Limit ANSWERED = new Throttle.Limit(1, Duration.ofMinutes(10));

    private final Throttle throttle;
    private final Messages messages;

    RecheckQuota(Throttle throttle, Messages messages) {
        this.throttle = throttle;
        this.messages = messages;
    }

    /**
     * @param before the last answer; null where nobody asked yet
     * @throws ConflictException where asking again cannot bring anything new
     * @throws TooOftenException where the record was asked a moment ago
     */
    void count(String declarationId, RecordCheck before) {
        if (before == null || !RecordInquiry.worthAsking(before)) {
            throw new ConflictException(messages.say("recheck.not-needed"));
        }
        Throttle.Limit limit = before.outcome() == Outcome.UNAVAILABLE ? UNAVAILABLE : ANSWERED;
        String subject = "recheck:" + before.kind() + ":" + declarationId;
        throttle.admit(new Throttle.Count(subject, limit))
                .orElseThrow(() -> new TooOftenException(
                        messages.say("recheck.too-often", limit.within().toMinutes()), limit.within()));
    }
}
