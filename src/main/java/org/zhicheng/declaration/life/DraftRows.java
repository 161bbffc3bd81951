package org.zhicheng.declaration.life;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.material.store.DiscardedDocuments;
import org.zhicheng.sql.SqlTime;

/** Deletes declarations that nobody decided about, with all rows that belong to them. */
@Repository
public class DraftRows {

    /** Every table with rows of such a declaration; a new one is added here. */
    static final List<String> TABLES = List.of(
            "declaration_section",
            "declaration_problem",
            "declaration_event",
            "confirmed_warning",
            "record_check",
            "material_requirement",
            "submitted_section",
            "office_case",
            "office_turn",
            "review_stage",
            "review_note",
            "handover",
            "opened_case",
            "re_examination");

    private final JdbcClient jdbc;
    private final DiscardedDocuments documents;

    DraftRows(JdbcClient jdbc, DiscardedDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    List<String> untouchedSince(Instant before) {
        OffsetDateTime time = SqlTime.of(before);
        return jdbc.sql("""
                        select d.id from declaration d
                        where d.status = 'DRAFT' and d.round = 0 and d.created_at < :before
                          and not exists (select 1 from declaration_section s
                                          where s.declaration_id = d.id and s.saved_at >= :before)
                          and not exists (select 1 from material m
                                          where m.declaration_id = d.id and m.uploaded_at >= :before)
                        order by d.created_at
                        """).param("before", time).query(String.class).list();
    }

    /** Deletes a draft. Its documents are deleted by name as soon as this is done. */
    void delete(String declarationId) {
        empty(declarationId);
        jdbc.sql("delete from declaration where id = ? and status = 'DRAFT'")
                .param(declarationId)
                .update();
    }

    /**
     * Deletes a declaration whose applicant gives up the account. One that staff decided about cannot be deleted,
     * because the decision refers to it.
     */
    public void deleteUndecided(String declarationId) {
        empty(declarationId);
        jdbc.sql("delete from declaration where id = ?").param(declarationId).update();
    }

    private void empty(String declarationId) {
        documents.discardOf(declarationId);
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where declaration_id = ?")
                .param(declarationId)
                .update());
    }
}
