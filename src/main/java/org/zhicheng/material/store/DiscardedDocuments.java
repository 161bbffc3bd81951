package org.zhicheng.material.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.SqlTime;

/**
 * Deletes the files of a deleted declaration, by name. Their names are written down in the same transaction; the bytes
 * are deleted once it is committed, and a store that is away is asked again. Files that another row names stay.
 */
@Component
public class DiscardedDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(DiscardedDocuments.class);
    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final DocumentClaims claims;
    private final Clock clock;

    private record Discarded(String sha256, String declarationId, Instant askedAt) {}

    DiscardedDocuments(JdbcClient jdbc, DocumentClaims claims, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.clock = clock;
    }

    /** Deletes all rows of its files, those of replaced and removed files as well, and notes their names. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void discardOf(String declarationId) {
        jdbc.sql(
                        "insert into document_deletion (sha256, declaration_id, asked_at) select distinct sha256, declaration_id,"
                                + " cast(:now as timestamp with time zone) from material where declaration_id = :declaration")
                .param("now", SqlTime.exact(clock.instant()))
                .param("declaration", declarationId)
                .update();
        jdbc.sql("delete from material_finding where material_id in"
                        + " (select id from material where declaration_id = ?)")
                .param(declarationId)
                .update();
        jdbc.sql("delete from material where declaration_id = ?")
                .param(declarationId)
                .update();
    }

    /** Deletes the noted files. A file that was kept again since belongs to another declaration, and stays. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void forgetTheDiscarded() {
        List<Discarded> due = due();
        while (!due.isEmpty()) {
            try {
                due.forEach(this::delete);
            } catch (StoreUnreachableException away) {
                LOG.warn("Files of deleted drafts wait until the store answers: {}", away.toString());
                return;
            }
            due = due();
        }
    }

    private void delete(Discarded document) {
        claims.deleteOrphan(document.sha256(), document.askedAt());
        jdbc.sql("delete from document_deletion where sha256 = ? and declaration_id = ?")
                .params(document.sha256(), document.declarationId())
                .update();
    }

    private List<Discarded> due() {
        return jdbc.sql("select sha256, declaration_id, asked_at from document_deletion order by asked_at, sha256"
                        + " fetch first " + AT_A_TIME + " rows only")
                .query(Discarded.class)
                .list();
    }
}
