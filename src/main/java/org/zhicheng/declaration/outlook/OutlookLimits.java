package org.zhicheng.declaration.outlook;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.Throttle.Count;
import org.zhicheng.limit.Throttle.Limit;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.secret.KeyedHash;

/** Limits how often one address may ask for an outlook, and how many are reckoned at once. */
@Component
class OutlookLimits {

    /** An office or a family may share one address, and people try this and that; a machine is stopped. */
    private static final Limit[] PER_ADDRESS = {
        new Limit(60, Duration.ofMinutes(10)), new Limit(600, Duration.ofDays(1))
    };

    /** What strangers may have of the cores, whatever they ask. */
    private static final int AT_ONCE = 2;

    private static final Duration WORTH_WAITING = Duration.ofSeconds(3);

    private final Throttle throttle;
    private final KeyedHash hash;
    private final Messages messages;
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    OutlookLimits(Throttle throttle, KeyedHash hash, Messages messages) {
        this.throttle = throttle;
        this.hash = hash;
        this.messages = messages;
    }

    /** @throws TooOftenException where this address asked too often, or too many ask at this moment */
    <T> T within(String address, Supplier<T> work) {
        throttle.admit(new Count(hash.of("outlook", address), PER_ADDRESS))
                .orElseThrow(() -> new TooOftenException(messages.say("outlook.too-often"), PER_ADDRESS[0].within()));
        if (!acquired()) {
            throw new TooOftenException(messages.say("outlook.busy"), WORTH_WAITING);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(WORTH_WAITING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
