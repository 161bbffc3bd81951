package org.zhicheng.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts wrong monitoring tokens of each address, in memory, unlike the other limits: monitoring is for the hour in
 * which the database is away. A token is too long to be guessed, so each server may count for itself.
 */
@Component
class WrongTokens {

    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private static final int ADDRESSES = 1000;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    private record Tries(int number, Instant since) {}

    WrongTokens(Clock clock) {
        this.clock = clock;
    }

    /** @return how many there were from this address in its quarter of an hour, with this one */
    synchronized int count(String address) {
        Instant now = clock.instant();
        Tries before = tries.remove(address);
        boolean over = before == null || !now.isBefore(before.since().plus(WITHIN));
        Tries with = over ? new Tries(1, now) : new Tries(before.number() + 1, before.since());
        tries.put(address, with);
        if (tries.size() > ADDRESSES) {
            tries.remove(tries.keySet().iterator().next());
        }
        return with.number();
    }
}
