package org.zhicheng.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/**
 * Shows a person the notices that were sent to them. What is worth something for some minutes only, such as a code, is
 * not among them: it is for the phone that it was sent to.
 */
@Repository
public class NoticeInbox {

    private static final String OWN =
            " from sms_message where account_id = :account and expires_at is null and template <> 'code'";

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A received notice is one that its person can read.
     *
     * @param declarationId the case that it is about; null where it is about the account
     * @param template as in {@link NoticeRequest#kind()}
     * @param email set where it went by mail
     * @param status pending | sent | failed | settled: what became of the SMS or mail; kept where there was to be none
     * @param readAt null where it was not opened yet
     */
    public record Received(
            String id,
            String declarationId,
            String template,
            String content,
            String email,
            String status,
            Instant createdAt,
            Instant readAt) {}

    NoticeInbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the notices of a person, the newest first. */
    public List<Received> of(String accountId, int first, int most) {
        return jdbc.sql("select id, declaration_id, template, content, email, status, created_at, read_at" + OWN
                        + " order by created_at desc, id offset :first rows fetch next :most rows only")
                .param("account", accountId)
                .param("first", first)
                .param("most", most)
                .query(Received.class)
                .list();
    }

    public int unread(String accountId) {
        return jdbc.sql("select count(*)" + OWN + " and read_at is null")
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }

    /** Returns when this person was told something of this kind last. */
    public Optional<Instant> last(String accountId, String template) {
        return jdbc.sql("select max(created_at) from sms_message where account_id = ? and template = ?")
                .params(accountId, template)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** @return false where this person has no such notice */
    public boolean read(String accountId, String id) {
        jdbc.sql("update sms_message set read_at = :now where account_id = :account and id = :id and read_at is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("account", accountId)
                .param("id", id)
                .update();
        return jdbc.sql("select count(*)" + OWN + " and id = :id")
                        .param("account", accountId)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Marks those about one case as read: who opened it knows what they say. */
    public void readAbout(String accountId, String declarationId) {
        jdbc.sql("update sms_message set read_at = :now where account_id = :account and declaration_id = :declaration"
                        + " and read_at is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("account", accountId)
                .param("declaration", declarationId)
                .update();
    }

    public void readAll(String accountId) {
        jdbc.sql("update sms_message set read_at = :now where account_id = :account and read_at is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("account", accountId)
                .update();
    }
}
