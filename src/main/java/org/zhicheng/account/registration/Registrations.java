package org.zhicheng.account.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Reads and writes registrations under way. */
@Repository
public class Registrations {

    /** Nobody is still at it: the process gives half an hour. */
    private static final Duration OVER = Duration.ofHours(24);

    private static final String FORGET = "display_name = null, id_number = null, id_number_hash = null, mobile = null,"
            + " password_hash = null, alipay_user_id = null";

    private final JdbcClient jdbc;
    private final Clock clock;

    Registrations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(Registration registration) {
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
                .param("createdAt", SqlTime.of(registration.createdAt()))
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
        jdbc.sql("update registration set status = ?, " + FORGET + " where id = ?")
                .params(status, id)
                .update();
    }

    /** Forgets registrations that the process could not, because somebody ended or suspended it. */
    @Scheduled(fixedDelayString = "PT1H")
    void forgetTheUnfinished() {
        jdbc.sql("update registration set " + FORGET + " where created_at < ?"
                        + " and (id_number is not null or mobile is not null or alipay_user_id is not null)")
                .param(SqlTime.of(clock.instant().minus(OVER)))
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
                SqlTime.read(row, "created_at"));
    }
}
