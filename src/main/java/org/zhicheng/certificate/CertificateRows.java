package org.zhicheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.material.store.DocumentColumn;
import org.zhicheng.material.store.DocumentOwner;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the table of certificates. No row is ever deleted. */
@Repository
class CertificateRows implements DocumentOwner {

    private final JdbcClient jdbc;
    private final DocumentOwner documents;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.documents = new DocumentColumn(jdbc, "certificate", "document");
    }

    void insert(Certificate certificate) {
        jdbc.sql("insert into certificate (id, number, declaration_id, holder_id, holder_name, masked_id, level, title,"
                        + " specialty, way, office, obtained_on, issued_at, status_index, state, state_at, reason,"
                        + " document) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
                        certificate.document())
                .update();
    }

    Optional<Certificate> ofDeclaration(String declarationId) {
        return one("declaration_id", declarationId);
    }

    Optional<Certificate> numbered(String number) {
        return one("number", number);
    }

    Optional<Certificate> withDocument(String sha256) {
        return one("document", sha256);
    }

    private Optional<Certificate> one(String column, String value) {
        return jdbc.sql("select * from certificate where " + column + " = ?")
                .param(value)
                .query(CertificateRows::certificate)
                .optional();
    }

    /** Returns those of a person, the newest first. */
    List<Certificate> ofHolder(String accountId) {
        return jdbc.sql("select * from certificate where holder_id = ? order by issued_at desc, id")
                .param(accountId)
                .query(CertificateRows::certificate)
                .list();
    }

    /** Returns how many places of the list of states are given. */
    int places() {
        return jdbc.sql("select coalesce(max(status_index) + 1, 0) from certificate")
                .query(Integer.class)
                .single();
    }

    /** Returns the states by place, of those that are not valid. */
    Map<Integer, CertificateState> ended() {
        Map<Integer, CertificateState> ended = new HashMap<>();
        jdbc.sql("select status_index, state from certificate where state in ('CORRECTED', 'REVOKED')")
                .query(row -> {
                    ended.put(row.getInt("status_index"), CertificateState.valueOf(row.getString("state")));
                });
        return ended;
    }

    @Override
    public boolean names(String sha256) {
        return documents.names(sha256);
    }

    @Override
    public List<String> named(String after, String to, int atMost) {
        return documents.named(after, to, atMost);
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
                row.getString("document"));
    }
}
