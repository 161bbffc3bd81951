package org.zhicheng.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.publicity.PublicityTerms.Obtained;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the table of publicities. No row is ever deleted. */
@Repository
class PublicityRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicityRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Publicity one) {
        jdbc.sql(
                        "insert into publicity (id, declaration_id, office, office_name, name, employer, specialty, title, way,"
                                + " begins_on, ends_on, shown_until, hash, shown_days, objection_days, objection_most, anonymous,"
                                + " confirming_office, obtained, begun_at, state)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.declarationId(),
                        one.office(),
                        one.officeName(),
                        one.name(),
                        one.employer(),
                        one.specialty(),
                        one.title(),
                        one.way(),
                        one.beginsOn(),
                        one.endsOn(),
                        one.shownUntil(),
                        one.hash(),
                        one.terms().shownDays(),
                        one.terms().objectionDays(),
                        one.terms().objectionMost(),
                        one.terms().anonymous(),
                        one.terms().confirmingOffice(),
                        one.terms().obtained().name().toLowerCase(Locale.ROOT),
                        SqlTime.of(one.begunAt()),
                        one.state().name())
                .update();
    }

    Optional<Publicity> ofDeclaration(String declarationId) {
        return one("declaration_id = ?", declarationId);
    }

    /** As {@link #ofDeclaration}, and nobody else changes it until this transaction ends. */
    Optional<Publicity> lock(String declarationId) {
        return one("declaration_id = ? for update", declarationId);
    }

    Optional<Publicity> find(String id) {
        return one("id = ?", id);
    }

    private Optional<Publicity> one(String where, String value) {
        return jdbc.sql("select * from publicity where " + where)
                .param(value)
                .query(PublicityRows::publicity)
                .optional();
    }

    /** Returns what the employer was called when the case was submitted. */
    Optional<String> employer(String declarationId) {
        return jdbc.sql("select employer_name from declaration where id = ? and employer_name is not null")
                .param(declarationId)
                .query(String.class)
                .optional();
    }

    void prolong(Publicity one, LocalDate endsOn) {
        jdbc.sql("update publicity set ends_on = ?, shown_until = ? where id = ?")
                .params(endsOn, endsOn.plusDays(one.terms().shownDays()), one.id())
                .update();
    }

    void over(String declarationId) {
        jdbc.sql("update publicity set state = 'OVER' where declaration_id = ? and state = 'RUNNING'")
                .param(declarationId)
                .update();
    }

    /** @param accountId who confirmed it; null where the table did, or it was refused */
    void close(String declarationId, PublicityState state, String accountId) {
        jdbc.sql("update publicity set state = ?, closed_at = ?, confirmed_by = ? where declaration_id = ?"
                        + " and closed_at is null")
                .params(state.name(), SqlTime.of(clock.instant()), accountId, declarationId)
                .update();
    }

    static Publicity publicity(ResultSet row, int number) throws SQLException {
        return new Publicity(
                row.getString("id"),
                row.getString("declaration_id"),
                row.getString("office"),
                row.getString("office_name"),
                row.getString("name"),
                row.getString("employer"),
                row.getString("specialty"),
                row.getString("title"),
                row.getString("way"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("hash"),
                terms(row),
                SqlTime.read(row, "begun_at"),
                PublicityState.valueOf(row.getString("state")),
                SqlTime.read(row, "closed_at"));
    }

    private static PublicityTerms terms(ResultSet row) throws SQLException {
        return new PublicityTerms(
                row.getInt("shown_days"),
                row.getInt("objection_days"),
                row.getInt("objection_most"),
                row.getBoolean("anonymous"),
                row.getString("confirming_office"),
                "approval".equals(row.getString("obtained")) ? Obtained.APPROVAL : Obtained.CONFIRMATION);
    }
}
