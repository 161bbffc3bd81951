package org.zhicheng.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of registrations under way. */
@Repository
class Registrations {

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Registration registration) {
        jdbc.sql("""
                        insert into registration (id, account_id, status, display_name, id_number, id_number_hash, mobile,
                                                  password_hash, alipay_user_id, notice_version, created_at)
                        values (:id, :accountId, :status, :displayName, :idNumber, :idNumberHash, :mobile,
                                :passwordHash, :alipayUserId, :noticeVersion, :createdAt)
                        """)
                .param("id", registration.id())
                .param("accountId", registration.accountId())
                .param("status", registration.status())
                .param("displayName", registration.displayName())
                .param("idNumber", registration.encryptedIdNumber())
                .param("idNumberHash", registration.idNumberHash())
                .param("mobile", registration.mobile())
                .param("passwordHash", registration.passwordHash())
                .param("alipayUserId", registration.alipayUserId())
                .param("noticeVersion", registration.noticeVersion())
                .param("createdAt", registration.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Registration> find(String id) {
        return jdbc.sql("select * from registration where id = ?")
                .param(id)
                .query(Registrations::registration)
                .optional();
    }

    Registration get(String id) {
        return find(id).orElseThrow();
    }

    /** Notes the end, and forgets everything personal. */
    void end(String id, String status) {
        jdbc.sql("update registration set status = ?, display_name = null, id_number = null, id_number_hash = null, "
                        + "mobile = null, password_hash = null, alipay_user_id = null where id = ?")
                .params(status, id)
                .update();
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("status"),
                row.getString("display_name"),
                row.getString("id_number"),
                row.getString("id_number_hash"),
                row.getString("mobile"),
                row.getString("password_hash"),
                row.getString("alipay_user_id"),
                row.getString("notice_version"),
                row.getTimestamp("created_at").toInstant());
    }
}
