package org.zhicheng.sql;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the changes of something that is kept in memory, each once its transaction is over. */
public final class CommittedChanges {

    private final AtomicLong changes = new AtomicLong();

    /** Counts the changes so far: a value kept at another count has to be read again. */
    public long count() {
        return changes.get();
    }

    /** Tells whether this very transaction made a change, which is visible to nobody else before its commit. */
    public boolean pending() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    /** Notes a change, in the caller's transaction where there is one. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
        } else if (!pending()) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(CommittedChanges.this);
                    changes.incrementAndGet();
                }
            });
        }
    }
}
