package org.zhicheng.sql;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Keeps a value of the database in memory. What this server changes counts from its commit; what another server changes
 * counts a second later at most.
 *
 * @param <T> an immutable value
 */
public final class KeptValue<T> {

    /** Asks the database at most this often whether there is a newer value. */
    public static final Duration LOOKED_AT = Duration.ofSeconds(1);

    private final CommittedChanges changes;
    private final LongSupplier nanoTime;
    private volatile Kept<T> kept;

    /**
     * A kept value remembers which changes it saw and when.
     *
     * @param changes how many this server had made before the value was asked for
     * @param lookedAt when the database was last asked whether it is the newest
     */
    private record Kept<T>(T value, long changes, long lookedAt) {}

    public KeptValue(CommittedChanges changes, LongSupplier nanoTime) {
        this.changes = changes;
        this.nanoTime = nanoTime;
    }

    /**
     * @param read asks the database
     * @param look gives the newest value for the one that is kept: the same, where nothing is newer
     */
    public T get(Supplier<T> read, UnaryOperator<T> look) {
        if (changes.pending()) {
            return read.get();
        }
        long seen = changes.count();
        long now = nanoTime.getAsLong();
        Kept<T> found = kept;
        if (found == null || found.changes() != seen) {
            found = new Kept<>(read.get(), seen, now);
            kept = found;
        } else if (now - found.lookedAt() >= LOOKED_AT.toNanos()) {
            found = new Kept<>(look.apply(found.value()), seen, now);
            kept = found;
        }
        return found.value();
    }
}
