package org.zhicheng.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/**
 * Records who did what to whose data, and from which address (网络安全法 21: kept at least six months). An entry belongs to
 * the caller's transaction, so that an action that is rolled back is not recorded, and takes one statement that waits
 * for nobody; {@link AuditChain} puts it into the chain a moment later.
 */
@Component
public class AuditLog {

    /**
     * Everything that somebody reads in one case within a quarter of an hour is one look: it takes minutes and many
     * requests. A person who has the case open longer, or comes back, looks again.
     */
    static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private static final String CASE = "declaration";
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down what somebody did to the own account. */
    public void recordOwn(String accountId, AuditKind kind) {
        record(accountId, kind, "account", accountId, null);
    }

    /**
     * @param accountId who did it; null where nobody did, or nobody knows who
     * @param subjectType a {@code declaration} is a case, whose number is written down too
     * @param detail never a personal value; null for none
     */
    public void record(String accountId, AuditKind kind, String subjectType, String subjectId, String detail) {
        insert(accountId, kind, subjectType, subjectId, CASE.equals(subjectType) ? subjectId : null, detail, null);
    }

    /** Records an event about a part of a case, for example a file. */
    public void recordInCase(
            String declarationId,
            String accountId,
            AuditKind kind,
            String subjectType,
            String subjectId,
            String detail) {
        insert(accountId, kind, subjectType, subjectId, declarationId, detail, null);
    }

    /**
     * Records one entry for the many requests of one look, also where they come at the same moment and to several
     * servers. It runs outside of any transaction: reading ones write nothing, and others would be lost with the second
     * entry.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void recordOnce(String accountId, AuditKind kind, String subjectType, String subjectId, String detail) {
        long look = clock.instant().getEpochSecond() / ONE_LOOK.toSeconds();
        String key = String.join(":", kind.code(), accountId, subjectType, subjectId, Long.toString(look));
        if (jdbc.sql("select count(*) from audit_event where once_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        try {
            insert(accountId, kind, subjectType, subjectId, CASE.equals(subjectType) ? subjectId : null, detail, key);
        } catch (DuplicateKeyException another) {
            return; // request of the same look was first
        }
    }

    /** Inserts the entry with the case number of now: a draft that is deleted takes its number along. */
    private void insert(
            String accountId,
            AuditKind kind,
            String subjectType,
            String subjectId,
            String declarationId,
            String detail,
            String onceKey) {
        jdbc.sql("""
                        insert into audit_event (id, occurred_at, account_id, action, subject_type, subject_id, detail,
                                                 address, once_key, case_number)
                        values (:id, :now, :account, :action, :subjectType, :subject, :detail, :address, :once,
                                (select case_number from declaration where id = :declaration))
                        """)
                .param("id", RowIds.next())
                .param("now", SqlTime.of(now()))
                .param("account", accountId)
                .param("action", kind.code())
                .param("subjectType", subjectType)
                .param("subject", subjectId)
                .param("detail", shortened(detail))
                .param("address", Caller.address())
                .param("once", onceKey)
                .param("declaration", declarationId)
                .update();
    }

    private Instant now() {
        return clock.instant();
    }

    private static String shortened(String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
