package org.zhicheng.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each entry its place in the chain: a keyed hash over its content and over the hash before it. Writers know
 * nothing of the chain: they only insert, and an insert that is rolled back never enters it. Sealing locks the one row
 * that is the end of the chain and takes the entries committed by then; several servers wait for each other there and
 * for nobody else.
 */
@Component
public class AuditChain {

    /**
     * Limits the entries of one round, so that the row is not held for long, also when an old installation's entries
     * come in.
     */
    static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AuditKey key;

    /** A head marks the end of the chain. */
    public record Head(long headPosition, String headHash, long deletedThrough) {}

    AuditChain(JdbcClient jdbc, JdbcTemplate batches, AuditKey key) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.key = key;
    }

    /** Tells whether entries wait to be sealed; asks without a lock. */
    boolean waiting() {
        return jdbc.sql("select id from audit_event where chain_position is null fetch first row only")
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** @return how many were sealed; {@link #AT_ONCE} where more may wait */
    @Transactional
    public int sealSome() {
        Head head = hold();
        List<AuditEntry> entries = jdbc.sql("select " + AuditEntry.COLUMNS
                        + " from audit_event where chain_position is null order by occurred_at, id"
                        + " fetch first " + AT_ONCE + " rows only")
                .query(AuditEntry.class)
                .list();
        if (entries.isEmpty()) {
            return 0;
        }
        long position = head.headPosition();
        String hash = head.headHash();
        List<Object[]> places = new ArrayList<>();
        for (AuditEntry entry : entries) {
            position++;
            hash = key.hash(entry.canonical(position, hash));
            places.add(new Object[] {position, hash, entry.id()});
        }
        batches.batchUpdate(
                "update audit_event set chain_position = ?, chain_hash = ? where id = ? and chain_position is null",
                places);
        jdbc.sql("update audit_chain set head_position = ?, head_hash = ? where id = 1")
                .params(position, hash)
                .update();
        return entries.size();
    }

    public Head head() {
        return read("");
    }

    /** Locks the end of the chain until the caller's transaction ends: nobody else seals or deletes meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Head hold() {
        return read(" for update");
    }

    private Head read(String lock) {
        return jdbc.sql("select head_position, head_hash, deleted_through from audit_chain where id = 1" + lock)
                .query(Head.class)
                .single();
    }
}
