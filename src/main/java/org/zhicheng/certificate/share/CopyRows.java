package org.zhicheng.certificate.share;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.certificate.CertificateState;
import org.zhicheng.material.store.DocumentColumn;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the table of copies, each with the state of the certificate that it is of. */
@Repository
class CopyRows extends DocumentColumn {

    private static final String SELECT =
            "select k.*, c.state from certificate_copy k join certificate c on c.id = k.certificate_id where ";

    private final JdbcClient jdbc;

    /** @param certificate the state of the very version that it is a copy of */
    record Kept(CertificateCopy copy, CertificateState certificate) {

        CopyState state(LocalDate today) {
            return CopyState.of(copy, certificate, today);
        }
    }

    CopyRows(JdbcClient jdbc) {
        super(jdbc, "certificate_copy", "document");
        this.jdbc = jdbc;
    }

    void insert(CertificateCopy copy) {
        jdbc.sql("insert into certificate_copy (id, certificate_id, number, holder_id, purpose, valid_until, made_at,"
                        + " status_index, document) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        copy.id(),
                        copy.certificateId(),
                        copy.number(),
                        copy.holderId(),
                        copy.purpose(),
                        copy.validUntil(),
                        SqlTime.of(copy.madeAt()),
                        copy.statusIndex(),
                        copy.document())
                .update();
    }

    /** Returns how many of a certificate can still be used today. */
    int usable(String number, LocalDate today) {
        return jdbc.sql(
                        "select count(*) from certificate_copy where number = ? and valid_until >= ? and ended_at is null")
                .params(number, today)
                .query(Integer.class)
                .single();
    }

    /** Returns those of a person, the newest first. */
    List<Kept> ofHolder(String accountId) {
        return jdbc.sql(SELECT + "k.holder_id = ? order by k.made_at desc, k.id")
                .param(accountId)
                .query(CopyRows::kept)
                .list();
    }

    Optional<Kept> ofHolder(String id, String accountId) {
        return jdbc.sql(SELECT + "k.id = ? and k.holder_id = ?")
                .params(id, accountId)
                .query(CopyRows::kept)
                .optional();
    }

    Optional<Kept> withDocument(String sha256) {
        return jdbc.sql(SELECT + "k.document = ? fetch first 1 rows only")
                .param(sha256)
                .query(CopyRows::kept)
                .optional();
    }

    /** @return whether it was not ended before */
    boolean end(String id, Instant at) {
        return jdbc.sql("update certificate_copy set ended_at = ? where id = ? and ended_at is null")
                        .params(SqlTime.of(at), id)
                        .update()
                > 0;
    }

    void forgetThoseUntil(LocalDate day) {
        jdbc.sql("delete from certificate_copy where valid_until <= ?")
                .param(day)
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        CertificateCopy copy = new CertificateCopy(
                row.getString("id"),
                row.getString("certificate_id"),
                row.getString("number"),
                row.getString("holder_id"),
                row.getString("purpose"),
                row.getObject("valid_until", LocalDate.class),
                SqlTime.read(row, "made_at"),
                SqlTime.read(row, "ended_at"),
                row.getInt("status_index"),
                row.getString("document"));
        return new Kept(copy, CertificateState.valueOf(row.getString("state")));
    }
}
