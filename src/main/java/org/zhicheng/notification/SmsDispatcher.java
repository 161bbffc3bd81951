package org.zhicheng.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox. A message is claimed by moving its next attempt ahead, so that of several servers one sends it,
 * and a server that dies while sending leaves it to be sent again later, with the same key.
 */
@Component
class SmsDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(SmsDispatcher.class);

    private static final int BATCH = 50;

    /** How long after the first and the second failure; after the third, staff see it as failed. */
    private static final List<Duration> BACK_OFF = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));

    /** Longer than any gateway takes to answer. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final SmsGateway phones;
    private final MailGateway mail;
    private final Clock clock;

    /** @param email set where it goes by mail */
    private record Due(String id, String dedupeKey, String mobile, String email, String content, int attempts) {}

    SmsDispatcher(JdbcClient jdbc, SmsGateway phones, MailGateway mail, Clock clock) {
        this.jdbc = jdbc;
        this.phones = phones;
        this.mail = mail;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zhicheng.sms.interval:2s}")
    void sendDue() {
        jdbc
                .sql("select id, dedupe_key, mobile, email, content, attempts from sms_message "
                        + "where status = 'pending' and next_attempt_at <= ? order by created_at "
                        + "fetch first " + BATCH + " rows only")
                .param(utc(clock.instant()))
                .query(Due.class)
                .list()
                .stream()
                .filter(this::claim)
                .forEach(this::send);
    }

    private boolean claim(Due due) {
        return jdbc.sql("update sms_message set attempts = attempts + 1, next_attempt_at = ? "
                                + "where id = ? and status = 'pending' and attempts = ?")
                        .params(utc(clock.instant().plus(CLAIM)), due.id(), due.attempts())
                        .update()
                == 1;
    }

    private void send(Due due) {
        try {
            if (due.email() == null) {
                phones.send(due.mobile(), due.content(), due.dedupeKey());
            } else {
                mail.send(due.email(), due.content(), due.dedupeKey());
            }
            jdbc.sql("update sms_message set status = 'sent', sent_at = ?, failure = null, "
                            + "content = case when template = 'code' then '' else content end where id = ?")
                    .params(utc(clock.instant()), due.id())
                    .update();
        } catch (SmsRejectedException e) {
            LOG.warn("Notice {} was rejected: {}", due.id(), e.getMessage());
            failed(due, e.getMessage(), false);
        } catch (SmsFailedException e) {
            LOG.warn("Notice {} was not taken at attempt {}: {}", due.id(), due.attempts() + 1, e.getMessage());
            failed(due, e.getMessage(), true);
        } catch (RuntimeException e) {
            LOG.error("Notice {} could not be sent at attempt {}", due.id(), due.attempts() + 1, e);
            failed(due, e.getClass().getSimpleName(), true);
        }
    }

    private void failed(Due due, String reason, boolean mayWorkLater) {
        boolean again = mayWorkLater && due.attempts() < BACK_OFF.size();
        Instant next = clock.instant().plus(again ? BACK_OFF.get(due.attempts()) : CLAIM);
        jdbc.sql("update sms_message set status = ?, next_attempt_at = ?, failure = ? where id = ?")
                .params(again ? "pending" : "failed", utc(next), reason, due.id())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
