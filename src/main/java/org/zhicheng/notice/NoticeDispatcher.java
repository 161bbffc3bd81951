package org.zhicheng.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.SqlTime;

/**
 * Empties the outbox. Claiming a message moves its next attempt ahead, so that only one of several servers sends it,
 * and a message of a server that dies while sending is sent again later, with the same key.
 */
@Component
class NoticeDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDispatcher.class);

    private static final int MOST_AT_A_TIME = 50;

    /** Waits this long after the first and the second failure; after the third, staff see the message as failed. */
    private static final List<Duration> BACK_OFF = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));

    /** Longer than any gateway takes to answer. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /** A code is forgotten as soon as it went out or never will. */
    private static final String FORGET = "content = case when expires_at is null then content else '' end, "
            + "parameters = case when expires_at is null then parameters else '{}' end";

    private final JdbcClient jdbc;
    private final SmsGateway phones;
    private final MailGateway mail;
    private final Clock clock;

    /**
     * A due notice waits to be sent now.
     *
     * @param email set where it goes by mail
     */
    private record Due(
            String id,
            String dedupeKey,
            String mobile,
            String email,
            String template,
            String content,
            String parameters,
            int attempts,
            OffsetDateTime triedAt,
            OffsetDateTime expiresAt) {

        Notice sms() {
            return new Notice(
                    mobile,
                    template,
                    NoticeParameters.read(parameters),
                    content,
                    dedupeKey,
                    triedAt == null ? null : triedAt.toInstant());
        }

        boolean expiredAt(Instant time) {
            return expiresAt != null && !time.isBefore(expiresAt.toInstant());
        }
    }

    NoticeDispatcher(JdbcClient jdbc, SmsGateway phones, MailGateway mail, Clock clock) {
        this.jdbc = jdbc;
        this.phones = phones;
        this.mail = mail;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zhicheng.sms.interval:2s}")
    void sendDue() {
        Optional<Due> due = next();
        for (int number = 1; due.isPresent(); number++) {
            due.filter(this::claim).ifPresent(this::send);
            due = number < MOST_AT_A_TIME ? next() : Optional.empty();
        }
    }

    /** Finds the next notice, each time anew: a code that arrives while notices go out is the next. */
    private Optional<Due> next() {
        return jdbc.sql("select id, dedupe_key, mobile, email, template, content, parameters, attempts, tried_at, "
                        + "expires_at from sms_message where status = 'pending' and next_attempt_at <= ? "
                        + "order by expires_at nulls last, created_at fetch first row only")
                .param(SqlTime.of(clock.instant()))
                .query(Due.class)
                .optional();
    }

    private boolean claim(Due due) {
        Instant now = clock.instant();
        return jdbc.sql("update sms_message set attempts = attempts + 1, next_attempt_at = ?, tried_at = ? "
                                + "where id = ? and status = 'pending' and attempts = ?")
                        .params(SqlTime.of(now.plus(CLAIM)), SqlTime.of(now), due.id(), due.attempts())
                        .update()
                == 1;
    }

    private void send(Due due) {
        if (due.expiredAt(clock.instant())) {
            failed(due, "It expired before it could be sent", false);
            return;
        }
        Optional<String> receipt;
        try {
            receipt = hand(due);
        } catch (NotConnectedException e) {
            LOG.info("Notice {} is not sent: nothing to send it by is connected", due.id());
            untried(due, e.getMessage());
            return;
        } catch (NoticeRejectedException e) {
            LOG.warn("Notice {} was rejected: {}", due.id(), e.getMessage());
            failed(due, e.getMessage(), false);
            return;
        } catch (NoticeFailedException e) {
            LOG.warn("Notice {} was not taken at attempt {}: {}", due.id(), due.attempts() + 1, e.getMessage());
            failed(due, e.getMessage(), true);
            return;
        } catch (RuntimeException e) {
            LOG.error("Notice {} could not be sent at attempt {}", due.id(), due.attempts() + 1, e);
            failed(due, e.getClass().getSimpleName(), true);
            return;
        }
        sent(due, receipt);
    }

    private Optional<String> hand(Due due) {
        if (due.email() == null) {
            return phones.send(due.sms());
        }
        mail.send(due.email(), due.content(), due.dedupeKey());
        return Optional.empty();
    }

    private void sent(Due due, Optional<String> receipt) {
        jdbc.sql("update sms_message set status = 'sent', sent_at = ?, receipt = ?, failure = null, " + FORGET
                        + " where id = ?")
                .params(SqlTime.of(clock.instant()), receipt.orElse(null), due.id())
                .update();
    }

    private void failed(Due due, String reason, boolean mayWorkLater) {
        Optional<Instant> again = mayWorkLater ? nextAttempt(due) : Optional.empty();
        if (again.isPresent()) {
            jdbc.sql("update sms_message set next_attempt_at = ?, failure = ? where id = ?")
                    .params(SqlTime.of(again.get()), reason, due.id())
                    .update();
        } else {
            jdbc.sql("update sms_message set status = 'failed', failure = ?, " + FORGET + " where id = ?")
                    .params(reason, due.id())
                    .update();
        }
    }

    /**
     * Gives a notice up at once without counting an attempt: no gateway was asked, and another one may be connected
     * later.
     */
    private void untried(Due due, String reason) {
        jdbc.sql("update sms_message set status = 'failed', failure = ?, attempts = ?, tried_at = ?, " + FORGET
                        + " where id = ?")
                .params(reason, due.attempts(), due.triedAt(), due.id())
                .update();
    }

    /** Computes the next attempt: none after the third, nor when nobody needs the message by then. */
    private Optional<Instant> nextAttempt(Due due) {
        return due.attempts() < BACK_OFF.size()
                ? Optional.of(clock.instant().plus(BACK_OFF.get(due.attempts())))
                        .filter(next -> !due.expiredAt(next))
                : Optional.empty();
    }
}
