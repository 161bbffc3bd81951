package org.zhicheng.reference;

import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.CommittedChanges;
import org.zhicheng.sql.KeptValue;

/**
 * Keeps the reference data in use in memory. A version that this server puts in use counts from its commit; a version
 * of another server counts a second later at most.
 */
@Component
public class ReferenceInUse {

    private final ReferenceTables tables;
    private final CommittedChanges changes = new CommittedChanges();
    private final KeptValue<ReferenceSnapshot> kept;

    @Autowired
    public ReferenceInUse(ReferenceTables tables) {
        this(tables, System::nanoTime);
    }

    public ReferenceInUse(ReferenceTables tables, LongSupplier nanoTime) {
        this.tables = tables;
        this.kept = new KeptValue<>(changes, nanoTime);
    }

    ReferenceSnapshot snapshot() {
        return kept.get(tables::read, known -> tables.version() == known.version() ? known : tables.read());
    }

    /** Notes that the tables changed: they are read anew, by other transactions once this one is committed. */
    public void moved() {
        changes.changed();
    }
}
