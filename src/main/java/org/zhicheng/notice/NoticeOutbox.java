package org.zhicheng.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/**
 * Stores notices in the transaction that causes them; {@link NoticeDispatcher} sends them (N01), and their person reads
 * them in the {@link NoticeInbox}.
 */
@Component
public class NoticeOutbox {

    private final JdbcClient jdbc;
    private final NoticeChannels channels;
    private final MessageSource messages;
    private final Clock clock;

    NoticeOutbox(JdbcClient jdbc, NoticeChannels channels, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.messages = messages;
        this.clock = clock;
    }

    public void enqueue(NoticeRequest request) {
        enqueue(request, null);
    }

    /** Puts a notice into the {@link NoticeInbox} alone, where its person chose that. */
    public void keep(NoticeRequest request) {
        insert(request, null, "kept", null);
    }

    /** @param expiresAt from when on it is worth nothing: it is not sent any more, and its words are not kept */
    public void enqueue(NoticeRequest wanted, Instant expiresAt) {
        NoticeRequest request = asChosen(wanted);
        boolean reachable = request.byPhone() || request.byMail();
        insert(
                request,
                expiresAt,
                reachable ? "pending" : "failed",
                reachable ? null : messages.getMessage("sms.no-mobile", null, Locale.CHINA));
    }

    private void insert(NoticeRequest request, Instant expiresAt, String status, String failure) {
        OffsetDateTime now = SqlTime.of(clock.instant());
        jdbc.sql("""
                        insert into sms_message (id, dedupe_key, account_id, declaration_id, mobile, email, template,
                                                 content, parameters, expires_at,
                                                 status, attempts, next_attempt_at, failure, created_at)
                        select :id, :dedupe, :account, :declaration, :mobile, :email, :template,
                               :content, :parameters, cast(:expires as timestamp with time zone),
                               :status, 0, cast(:now as timestamp with time zone), :failure,
                               cast(:now as timestamp with time zone)
                        where not exists (select 1 from sms_message where dedupe_key = :dedupe)
                        """)
                .param("id", RowIds.next())
                .param("dedupe", request.dedupeKey())
                .param("account", request.accountId())
                .param("declaration", request.declarationId())
                .param("mobile", request.mobile())
                .param("email", request.byMail() ? request.email() : null)
                .param("template", request.kind())
                .param("content", text(request))
                .param("parameters", NoticeParameters.write(request.parameters()))
                .param("expires", expiresAt == null ? null : SqlTime.of(expiresAt))
                .param("status", status)
                .param("failure", failure)
                .param("now", now)
                .update();
    }

    /** Sends what is about a case by mail, where its person chose that and both ways are known. */
    private NoticeRequest asChosen(NoticeRequest request) {
        return request.aboutCase() && channels.byMail(request.accountId(), request.mobile(), request.email())
                ? request.byMailOnly()
                : request;
    }

    private String text(NoticeRequest request) {
        Map<String, String> values = request.parameters();
        Object[] arguments = {
            values.get("name"),
            values.get("business"),
            values.get("caseNumberTail"),
            values.get("date"),
            values.get("code"),
            values.get("minutes"),
            values.get("count"),
            values.get("cases"),
            values.get("due"),
            values.get("overdue"),
            values.get("receipt")
        };
        return messages.getMessage("sms." + request.kind(), arguments, Locale.CHINA);
    }
}
