package org.zhicheng.material.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

/**
 * Keeps apart the naming of a document and the deletion of an orphan. Bytes come before their row, so that a crash
 * leaves an orphan at most; but the same bytes may exist as an old orphan already, and be deleted between the two.
 */
@Component
public class DocumentClaims {

    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final List<DocumentOwner> owners;
    private final TransactionTemplate transaction;

    public DocumentClaims(
            JdbcClient jdbc, DocumentStore store, List<DocumentOwner> owners, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.owners = List.copyOf(owners);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Claims documents after their bytes were kept, in the transaction that inserts the row, and shortly before its end. Several
     * of one transaction are claimed together: in one order everywhere, so that no two wait for each other.
     *
     * @throws DocumentUnavailableException where the bytes were deleted in between and have to be uploaded again
     * @throws StoreUnreachableException where the store does not answer
     */
    public void claim(String... documents) {
        Assert.state(TransactionSynchronizationManager.isActualTransactionActive(), "a claim needs its row");
        for (String sha256 : Stream.of(documents).sorted().toList()) {
            lock(sha256);
            if (store.keptAt(sha256).isEmpty()) {
                throw new DocumentUnavailableException(sha256, null);
            }
        }
    }

    /** @return false where a row names the document, or it was kept again, since it looked like an orphan */
    public boolean deleteOrphan(String sha256, Instant keptBefore) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            lock(sha256);
            boolean orphan = owners.stream().noneMatch(owner -> owner.names(sha256))
                    && store.keptAt(sha256)
                            .filter(kept -> kept.isBefore(keptBefore))
                            .isPresent();
            if (orphan) {
                store.delete(sha256);
            }
            return orphan;
        }));
    }

    private void lock(String sha256) {
        jdbc.sql("select stripe from document_lock where stripe = ? for update")
                .param(sha256.substring(0, 1))
                .query(String.class)
                .single();
    }
}
