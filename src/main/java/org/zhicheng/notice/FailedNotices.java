package org.zhicheng.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/**
 * Finds the notices that reached nobody, because the gateway did not take them or there was no number (N01, N02). Codes
 * are not among them, because people who wait for one ask for another.
 */
@Repository
public class FailedNotices {

    private static final String FAILED = " status = 'failed' and template <> 'code'";

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A message is shown with the reason why it failed.
     *
     * @param declarationId null where it is about the account
     * @param mobile null where there was none
     * @param email where it went instead; null where it went to a phone, or nowhere
     * @param failure why, as the gateway said it or in Chinese
     */
    public record Message(
            String id,
            String accountId,
            String declarationId,
            String mobile,
            String email,
            String template,
            String failure,
            int attempts,
            Instant createdAt) {}

    FailedNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Message> find(String id) {
        return jdbc.sql("select * from sms_message where id = ? and" + FAILED)
                .param(id)
                .query(FailedNotices::message)
                .optional();
    }

    /**
     * Sends the notice again as if it were new.
     *
     * @param mobile null: by e-mail
     * @return whether it was still there to be sent: of two who send it at the same moment, one sends it
     */
    public boolean sendAgain(String id, String mobile, String email) {
        return jdbc.sql(
                                "update sms_message set status = 'pending', attempts = 0, failure = null, mobile = ?, email = ?,"
                                        + " next_attempt_at = ? where id = ? and" + FAILED)
                        .params(mobile, mobile == null ? email : null, SqlTime.of(clock.instant()), id)
                        .update()
                > 0;
    }

    /** Removes a notice from the list, because somebody told the person in another way. */
    public void settle(String id) {
        jdbc.sql("update sms_message set status = 'settled' where id = ? and" + FAILED)
                .param(id)
                .update();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("declaration_id"),
                row.getString("mobile"),
                row.getString("email"),
                row.getString("template"),
                row.getString("failure"),
                row.getInt("attempts"),
                SqlTime.read(row, "created_at"));
    }
}
