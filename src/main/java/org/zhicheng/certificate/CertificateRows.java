package org.zhicheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the table of certificates. No row is ever deleted. */
@Repository
class CertificateRows {

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Certificate certificate) {
        jdbc.sql(
                        "insert into certificate (id, number, declaration_id, holder_id, holder_name, masked_id, level, title,"
                                + " specialty, way, office, obtained_on, issued_at, status_index, state, state_at, reason,"
                                + " version, document, ofd) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        certificate.id(),
                        certificate.number(),
                        certificate.declarationId(),
                        certificate.holderId(),
                        certificate.holderName(),
                        certificate.maskedId(),
                        certificate.level(),
                        certificate.title(),
                        certificate.specialty(),
                        certificate.way(),
                        certificate.office(),
                        certificate.obtainedOn(),
                        SqlTime.of(certificate.issuedAt()),
                        certificate.statusIndex(),
                        certificate.state().name(),
                        SqlTime.of(certificate.stateAt()),
                        certificate.reason(),
                        certificate.version(),
                        certificate.pdf(),
                        certificate.ofd())
                .update();
    }

    /** Returns the newest version. */
    Optional<Certificate> ofDeclaration(String declarationId) {
        return newest("declaration_id", declarationId);
    }

    /** Returns the newest version. */
    Optional<Certificate> numbered(String number) {
        return newest("number", number);
    }

    /** Returns the version that has this PDF or OFD. */
    Optional<Certificate> withDocument(String sha256) {
        return newest("document", sha256).or(() -> newest("ofd", sha256));
    }

    /** Returns all versions, the newest first. */
    List<Certificate> versions(String number) {
        return jdbc.sql("select * from certificate where number = ? order by version desc")
                .param(number)
                .query(CertificateRows::certificate)
                .list();
    }

    /** Returns all versions, the newest first, and nobody else changes one of this number until the transaction ends. */
    List<Certificate> lock(String number) {
        return jdbc.sql("select * from certificate where number = ? order by version desc for update")
                .param(number)
                .query(CertificateRows::certificate)
                .list();
    }

    /** @param reason null where it holds */
    void state(String id, CertificateState state, Instant at, String reason) {
        jdbc.sql("update certificate set state = ?, state_at = ?, reason = ? where id = ?")
                .params(state.name(), SqlTime.of(at), reason, id)
                .update();
    }

    private Optional<Certificate> newest(String column, String value) {
        return jdbc.sql("select * from certificate where " + column
                        + " = ? order by version desc fetch first 1 rows only")
                .param(value)
                .query(CertificateRows::certificate)
                .optional();
    }

    /** Returns those of a person, the newest first, each in its newest version. */
    List<Certificate> ofHolder(String accountId) {
        return jdbc.sql("select * from certificate where holder_id = ? and version = (select max(version) from"
                        + " certificate other where other.number = certificate.number) order by issued_at desc, id")
                .param(accountId)
                .query(CertificateRows::certificate)
                .list();
    }

    Certificate get(String id) {
        return newest("id", id).orElseThrow();
    }

    /** Returns how many places of the list of states are given, to certificates and to their copies. */
    int places() {
        return jdbc.sql("select coalesce(max(place) + 1, 0) from (select max(status_index) as place from certificate"
                        + " union all select max(status_index) from certificate_copy) as places")
                .query(Integer.class)
                .single();
    }

    /** Returns the states by place, of those that are not valid; of copies also that their holder ended them. */
    Map<Integer, CertificateState> ended() {
        Map<Integer, CertificateState> ended = new HashMap<>();
        jdbc.sql("select status_index, state from certificate where state in ('CORRECTED', 'REVOKED') union all"
                        + " select k.status_index, case when k.ended_at is null then c.state else 'REVOKED' end as state"
                        + " from certificate_copy k join certificate c on c.id = k.certificate_id"
                        + " where c.state in ('CORRECTED', 'REVOKED') or k.ended_at is not null")
                .query(row -> {
                    ended.put(row.getInt("status_index"), CertificateState.valueOf(row.getString("state")));
                });
        return ended;
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getString("id"),
                row.getString("number"),
                row.getString("declaration_id"),
                row.getString("holder_id"),
                row.getString("holder_name"),
                row.getString("masked_id"),
                row.getString("level"),
                row.getString("title"),
                row.getString("specialty"),
                row.getString("way"),
                row.getString("office"),
                row.getObject("obtained_on", LocalDate.class),
                SqlTime.read(row, "issued_at"),
                row.getInt("status_index"),
                CertificateState.valueOf(row.getString("state")),
                SqlTime.read(row, "state_at"),
                row.getString("reason"),
                row.getInt("version"),
                row.getString("document"),
                row.getString("ofd"));
    }
}
