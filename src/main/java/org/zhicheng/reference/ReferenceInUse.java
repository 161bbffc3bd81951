package org.zhicheng.reference;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.CommittedChanges;

/**
 * Keeps the reference data in use in memory. A version that this server puts in use counts from its commit; a version
 * of another server counts a second later at most.
 */
@Component
public class ReferenceInUse {

    /** Asks the database at most this often whether there is a newer version. */
    static final Duration LOOKED_AT = Duration.ofSeconds(1);

    private final ReferenceTables tables;
    private final LongSupplier nanoTime;
    private final CommittedChanges changes = new CommittedChanges();
    private volatile Kept kept;

    /**
     * A kept snapshot remembers which versions it saw and when.
     *
     * @param moves how many versions this server had put in use before the snapshot was asked for
     * @param lookedAt when the database was last asked whether it is the newest
     */
    private record Kept(ReferenceSnapshot snapshot, long moves, long lookedAt) {}

    @Autowired
    public ReferenceInUse(ReferenceTables tables) {
        this(tables, System::nanoTime);
    }

    public ReferenceInUse(ReferenceTables tables, LongSupplier nanoTime) {
        this.tables = tables;
        this.nanoTime = nanoTime;
    }

    ReferenceSnapshot snapshot() {
        if (changes.pending()) {
            return tables.read();
        }
        long moved = changes.count();
        long now = nanoTime.getAsLong();
        Kept found = kept;
        if (found == null || found.moves() != moved) {
            found = new Kept(tables.read(), moved, now);
            kept = found;
        } else if (now - found.lookedAt() >= LOOKED_AT.toNanos()) {
            boolean newest = tables.version() == found.snapshot().version();
            found = new Kept(newest ? found.snapshot() : tables.read(), moved, now);
            kept = found;
        }
        return found.snapshot();
    }

    /** Notes that the tables changed: they are read anew, by other transactions once this one is committed. */
    public void moved() {
        changes.changed();
    }
}
