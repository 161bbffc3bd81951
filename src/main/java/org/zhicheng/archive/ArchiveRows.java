package org.zhicheng.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.material.store.DocumentColumn;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the table of packages, and finds the cases that need one. */
@Repository
class ArchiveRows extends DocumentColumn {

    private static final int AT_A_TIME = 50;
    private static final String EVENTS = "(select count(*) from declaration_event e where e.declaration_id = d.id)";
    private static final String DUE = "kept_until < ? and destroyed_at is null";

    private final JdbcClient jdbc;

    /** @param events how many the case has by now */
    record Due(String declarationId, int events) {}

    ArchiveRows(JdbcClient jdbc) {
        super(jdbc, "archive_package", "document");
        this.jdbc = jdbc;
    }

    /**
     * Returns cases that were sent and have ended, and to which something happened since their newest package; by id.
     *
     * @param after the id before the first; empty for the first
     */
    List<Due> due(String after) {
        return jdbc.sql("select d.id, " + EVENTS + " as events from declaration d where d.finished_at is not null"
                        + " and d.round > 0 and d.id > ? and " + EVENTS + " > coalesce((select max(p.events)"
                        + " from archive_package p where p.declaration_id = d.id), -1)"
                        + " order by d.id fetch first " + AT_A_TIME + " rows only")
                .param(after)
                .query((row, number) -> new Due(row.getString("id"), row.getInt("events")))
                .list();
    }

    int nextVersion(String declarationId) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from archive_package where declaration_id = ?")
                .param(declarationId)
                .query(Integer.class)
                .single();
    }

    void insert(ArchivePackage one) {
        jdbc.sql(
                        "insert into archive_package (id, declaration_id, case_number, version, office, made_at, events, sha256,"
                                + " document, size, files, missing, kept_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.declarationId(),
                        one.caseNumber(),
                        one.version(),
                        one.office(),
                        SqlTime.of(one.madeAt()),
                        one.events(),
                        one.sha256(),
                        one.document(),
                        one.size(),
                        one.files(),
                        one.missing(),
                        one.keptUntil())
                .update();
    }

    /** Returns the packages of a case, the newest first. */
    List<ArchivePackage> of(String declarationId) {
        return jdbc.sql("select * from archive_package where declaration_id = ? order by version desc")
                .param(declarationId)
                .query(ArchiveRows::read)
                .list();
    }

    Optional<ArchivePackage> withHash(String sha256) {
        return jdbc.sql("select * from archive_package where sha256 = ? fetch first 1 rows only")
                .param(sha256)
                .query(ArchiveRows::read)
                .optional();
    }

    /** Returns those whose term ends before this day, the oldest first. */
    List<ArchivePackage> over(LocalDate day) {
        return jdbc.sql("select * from archive_package where " + DUE + " order by kept_until, case_number, version")
                .param(day)
                .query(ArchiveRows::read)
                .list();
    }

    /** Returns how many are kept, and not destroyed. */
    int kept() {
        return jdbc.sql("select count(*) from archive_package where destroyed_at is null")
                .query(Integer.class)
                .single();
    }

    /** Forgets where the package lies: the store deletes what no row names. */
    void destroyed(String id, Instant at) {
        jdbc.sql("update archive_package set document = null, destroyed_at = ? where id = ? and destroyed_at is null")
                .params(SqlTime.of(at), id)
                .update();
    }

    private static ArchivePackage read(ResultSet row, int number) throws SQLException {
        return new ArchivePackage(
                row.getString("id"),
                row.getString("declaration_id"),
                row.getString("case_number"),
                row.getInt("version"),
                row.getString("office"),
                SqlTime.read(row, "made_at"),
                row.getInt("events"),
                row.getString("sha256"),
                row.getString("document"),
                row.getLong("size"),
                row.getInt("files"),
                row.getInt("missing"),
                row.getObject("kept_until", LocalDate.class),
                SqlTime.read(row, "destroyed_at"));
    }
}
