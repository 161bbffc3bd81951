package org.zhicheng.publicity.objection;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.secret.KeyedHash;

/** Limits how often one address may object, ask and send files, and how often anybody may object to one case. */
@Component
class ObjectionLimits {

    private static final Throttle.Limit[] FILED = {
        new Throttle.Limit(5, Duration.ofHours(1)), new Throttle.Limit(10, Duration.ofDays(1))
    };

    /** A crowd that objects to one person says the same: the office needs no more of it in a day. */
    private static final Throttle.Limit ABOUT_ONE = new Throttle.Limit(20, Duration.ofDays(1));

    private static final Throttle.Limit[] ASKED = {
        new Throttle.Limit(20, Duration.ofMinutes(10)), new Throttle.Limit(100, Duration.ofDays(1))
    };

    private static final Throttle.Limit SENT = new Throttle.Limit(30, Duration.ofHours(1));

    private final Throttle throttle;
    private final KeyedHash hash;
    private final Messages messages;

    ObjectionLimits(Throttle throttle, KeyedHash hash, Messages messages) {
        this.throttle = throttle;
        this.hash = hash;
        this.messages = messages;
    }

    /** @return what takes the count back where nothing came of it */
    Runnable filed(String publicityId, String address) {
        Throttle.Pass pass = throttle.admit(
                        new Throttle.Count(hash.of("objection", address), FILED),
                        new Throttle.Count("objection-to:" + publicityId, ABOUT_ONE))
                .orElseThrow(() -> tooOften(FILED[0]));
        return () -> throttle.takeBack(pass);
    }

    void asked(String address) {
        admit("objection-state", address, ASKED);
    }

    void sent(String address) {
        admit("objection-file", address, SENT);
    }

    private void admit(String kind, String address, Throttle.Limit... limits) {
        throttle.admit(new Throttle.Count(hash.of(kind, address), limits)).orElseThrow(() -> tooOften(limits[0]));
    }

    private TooOftenException tooOften(Throttle.Limit limit) {
        return new TooOftenException(messages.say("publicity.too-often"), limit.within());
    }
}
