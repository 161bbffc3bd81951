package org.zhicheng.sql;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the changes of something that is kept in memory, each once its transaction is over. */
public final class CommittedChanges {

    private final AtomicLong changes = new AtomicLong();

    /** Who kept something at another count has to look at it anew. */
    public long count() {
        return changes.get();
    }

    /** Whether this very transaction changed it: what it sees is nobody else's before it is committed. */
    public boolean pending() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    /** Something changed, in the caller's transaction where there is one. */
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
