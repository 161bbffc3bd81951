package org.zhicheng.certificate.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.account.Account;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.certificate.CertificateState;
import org.zhicheng.sql.SqlTime;

/** Finds the certificates of cases that went through some offices, the newest first. */
@Repository
class ListedCertificates {

    private static final Map<String, String> KINDS = Map.of(
            "valid", " and c.state = 'VALID'",
            "revoked", " and c.state = 'REVOKED'",
            "corrected", " and c.state = 'CORRECTED'",
            "changing", " and x.open_number is not null");

    private final JdbcClient jdbc;
    private final IdNumbers idNumbers;

    ListedCertificates(JdbcClient jdbc, IdNumbers idNumbers) {
        this.jdbc = jdbc;
        this.idNumbers = idNumbers;
    }

    int count(Collection<String> offices, String viewer, ListWish wish) {
        return jdbc.sql("select count(*)" + from(wish))
                .params(parameters(offices, viewer, wish))
                .query(Integer.class)
                .single();
    }

    /** @param viewer whose own certificates are not among them (RC04) */
    List<ListedCertificate> page(Collection<String> offices, String viewer, ListWish wish, int first, int most) {
        return jdbc.sql("select c.*, d.case_number, x.open_number" + from(wish)
                        + " order by c.issued_at desc, c.id offset :first rows fetch next :most rows only")
                .params(parameters(offices, viewer, wish))
                .param("first", first)
                .param("most", most)
                .query(ListedCertificates::line)
                .list();
    }

    private static String from(ListWish wish) {
        return " from certificate c join declaration d on d.id = c.declaration_id"
                + " left join certificate_change x on x.open_number = c.number"
                + " where exists (select 1 from office_case o where o.declaration_id = c.declaration_id"
                + " and o.group_id in (:offices)) and c.holder_id not in (:own)"
                + (wish.number().isEmpty() ? "" : " and (c.number = :number or d.case_number = :number)")
                + (wish.name().isEmpty() ? "" : " and c.holder_name = :name")
                + KINDS.getOrDefault(wish.kind(), "");
    }

    private Map<String, Object> parameters(Collection<String> offices, String viewer, ListWish wish) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("offices", offices.isEmpty() ? List.of("") : offices);
        parameters.put("own", idNumbers.samePerson(viewer));
        parameters.put("number", wish.number());
        parameters.put("name", wish.name());
        return parameters;
    }

    private static ListedCertificate line(ResultSet row, int number) throws SQLException {
        return new ListedCertificate(
                row.getString("declaration_id"),
                row.getString("case_number"),
                row.getString("number"),
                row.getInt("version"),
                Account.masked(row.getString("holder_name")),
                row.getString("title"),
                row.getString("specialty"),
                row.getString("way"),
                row.getObject("obtained_on", LocalDate.class),
                SqlTime.read(row, "issued_at"),
                CertificateState.valueOf(row.getString("state")),
                SqlTime.read(row, "state_at"),
                row.getString("open_number") != null);
    }
}
