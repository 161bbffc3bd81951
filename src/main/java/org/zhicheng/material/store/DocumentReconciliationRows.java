package org.zhicheng.material.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Reads and writes what the checks of the store found and where they stopped. */
@Repository
class DocumentReconciliationRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentReconciliationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Starts a check on one of several servers; where that server dies, another one follows after the interval. */
    boolean start(Duration interval) {
        return jdbc.sql("update document_check set started_at = :now"
                                + " where id = 'documents' and (started_at is null or started_at <= :before)")
                        .param("now", SqlTime.exact(clock.instant()))
                        .param("before", SqlTime.exact(clock.instant().minus(interval)))
                        .update()
                == 1;
    }

    /** Clears the start, as if the check had not started. */
    void giveUp() {
        jdbc.sql("update document_check set started_at = null where id = 'documents'")
                .update();
    }

    void finish(DocumentReport report, String verifiedTo) {
        jdbc.sql("update document_check set finished_at = :now, documents = :documents, orphans = :orphans,"
                        + " deleted = :deleted, missing = :missing, changed = :changed, verified = :verified,"
                        + " verified_to = :verifiedTo where id = 'documents'")
                .param("now", SqlTime.exact(report.finishedAt()))
                .param("documents", report.documents())
                .param("orphans", report.orphans())
                .param("deleted", report.deleted())
                .param("missing", report.missing())
                .param("changed", report.changed())
                .param("verified", report.verified())
                .param("verifiedTo", verifiedTo)
                .update();
    }

    DocumentReport last() {
        return jdbc.sql("select finished_at, documents, orphans, deleted, missing, changed, verified"
                        + " from document_check where id = 'documents'")
                .query(DocumentReconciliationRows::report)
                .single();
    }

    /** Returns some document that must exist; empty while there is none. */
    Optional<String> anyDocument() {
        return jdbc.sql("select sha256 from material fetch first row only")
                .query(String.class)
                .optional();
    }

    /** Returns where the last check stopped reading; empty for the beginning. */
    String verifiedTo() {
        return jdbc.sql("select verified_to from document_check where id = 'documents'")
                .query(String.class)
                .single();
    }

    void found(DocumentFault kind, String sha256) {
        int known = jdbc.sql("update document_finding set seen_at = :now where kind = :kind and sha256 = :sha256")
                .param("now", SqlTime.exact(clock.instant()))
                .param("kind", name(kind))
                .param("sha256", sha256)
                .update();
        if (known == 0) {
            jdbc.sql("insert into document_finding (kind, sha256, found_at, seen_at)"
                            + " values (:kind, :sha256, :now, :now)")
                    .param("now", SqlTime.exact(clock.instant()))
                    .param("kind", name(kind))
                    .param("sha256", sha256)
                    .update();
        }
    }

    void settled(DocumentFault kind, String sha256) {
        jdbc.sql("delete from document_finding where kind = :kind and sha256 = :sha256")
                .param("kind", name(kind))
                .param("sha256", sha256)
                .update();
    }

    /** Deletes the findings that this check did not see again. */
    void settled(DocumentFault kind, Instant notSeenSince) {
        jdbc.sql("delete from document_finding where kind = :kind and seen_at < :since")
                .param("kind", name(kind))
                .param("since", SqlTime.exact(notSeenSince))
                .update();
    }

    long count(DocumentFault kind) {
        return jdbc.sql("select count(*) from document_finding where kind = :kind")
                .param("kind", name(kind))
                .query(Long.class)
                .single();
    }

    /** Returns findings by hash, after one of them; empty for the first. */
    List<String> list(DocumentFault kind, String after, int atMost) {
        return jdbc.sql("select sha256 from document_finding where kind = :kind and sha256 > :after order by sha256"
                        + " fetch first " + atMost + " rows only")
                .param("kind", name(kind))
                .param("after", after)
                .query(String.class)
                .list();
    }

    private static DocumentReport report(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new DocumentReport(
                finished == null ? null : finished.toInstant(),
                row.getLong("documents"),
                row.getLong("orphans"),
                row.getLong("deleted"),
                row.getLong("missing"),
                row.getLong("changed"),
                row.getLong("verified"));
    }

    private static String name(DocumentFault kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
