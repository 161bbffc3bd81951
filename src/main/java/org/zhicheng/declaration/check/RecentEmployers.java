package org.zhicheng.declaration.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.zhicheng.sql.KeptValue;

/**
 * Remembers for a second that an employer is known: one request reads its form several times, and each reading asks.
 * Who is not known is asked for again.
 */
final class RecentEmployers {

    private static final int MOST_REMEMBERED = 1_000;

    private final Predicate<String> employers;
    private final LongSupplier nanoTime;
    private final Map<String, Long> knownAt = new ConcurrentHashMap<>();

    RecentEmployers(Predicate<String> employers, LongSupplier nanoTime) {
        this.employers = employers;
        this.nanoTime = nanoTime;
    }

    boolean knows(String employer) {
        Long at = knownAt.get(employer);
        long now = nanoTime.getAsLong();
        if (at != null && now - at < KeptValue.LOOKED_AT.toNanos()) {
            return true;
        }
        boolean known = employers.test(employer);
        if (known) {
            if (knownAt.size() >= MOST_REMEMBERED) {
                knownAt.clear();
            }
            knownAt.put(employer, now);
        }
        return known;
    }
}
