package org.zhicheng.declaration.applicant;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;

/** Limits how many files a person uploads in an hour. */
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

    /** Counts an attempt; a refused file counts as well, because checking it costs the same. */
    void count(Account applicant) {
        throttle.admit(new Throttle.Count("upload:" + applicant.id(), often))
                .orElseThrow(
                        () -> new TooOftenException(messages.say("material.too-often", often.most()), often.within()));
    }
}
