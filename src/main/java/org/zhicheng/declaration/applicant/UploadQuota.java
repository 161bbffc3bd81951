package org.zhicheng.declaration.applicant;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;

/** The quota of uploads limits how many files somebody sends in an hour. */
@Component
class UploadQuota {

    private final Throttle throttle;
    private final Messages messages;
    private final Throttle.Limit often;

    UploadQuota(
            Throttle throttle,
            Messages messages,
            @Value("${zhicheng.materials.uploads-per-hour:120}") int uploadsPerHour) {
        this.throttle = throttle;
        this.messages = messages;
        this.often = new Throttle.Limit(uploadsPerHour, Duration.ofHours(1));
    }

    /** Each attempt counts: also what is refused was looked into. */
    void count(Account applicant) {
        throttle.admit(new Throttle.Count("upload:" + applicant.id(), often))
                .orElseThrow(
                        () -> new TooOftenException(messages.say("material.too-often", often.most()), often.within()));
    }
}
