package org.zhicheng.audit;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/**
 * Deletes the beginning of the chain when its term is over. The rest begins behind a gap, and a later entry, sealed
 * like any other, says up to where and with which hash entries were deleted: it explains the gap, and nobody without
 * the key can write it.
 */
@Component
class AuditRetention {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRetention.class);

    private final JdbcClient jdbc;
    private final AuditChain chain;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    /**
     * Settings say how long entries are kept.
     *
     * @param audit how long entries are kept; as long as the engine keeps what became of cases
     */
    @ConfigurationProperties("zhicheng.retention")
    record Settings(@DefaultValue("10y") Period audit) {

        Settings {
            if (audit.toTotalMonths() < 6) {
                throw new IllegalArgumentException(
                        "zhicheng.retention.audit must not be less than 6m (网络安全法 21): " + audit);
            }
        }
    }

    AuditRetention(JdbcClient jdbc, AuditChain chain, TransactionTemplate transaction, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheOld() {
        ZonedDateTime before = ZonedDateTime.now(clock).minus(settings.audit());
        int forgotten = Optional.ofNullable(transaction.execute(status -> delete(before)))
                .orElse(0);
        if (forgotten > 0) {
            LOG.info("{} entries of the audit from before {} were deleted", forgotten, before);
        }
    }

    private int delete(ZonedDateTime before) {
        AuditChain.Head head = chain.hold();
        long through = jdbc.sql("select min(chain_position) from audit_event where occurred_at >= ?")
                        .param(before.withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime())
                        .query(Long.class)
                        .optional()
                        .orElse(head.headPosition() + 1)
                - 1;
        if (through <= head.deletedThrough()) {
            return 0;
        }
        checkpoint(through);
        jdbc.sql("update audit_chain set deleted_through = ? where id = 1")
                .param(through)
                .update();
        return jdbc.sql("delete from audit_event where chain_position <= ?")
                .param(through)
                .update();
    }

    /** Writes the entry that explains the gap, and seals it with everything that waits, before anything is deleted. */
    private void checkpoint(long through) {
        String hash = jdbc.sql("select chain_hash from audit_event where chain_position = ?")
                .param(through)
                .query(String.class)
                .single();
        jdbc.sql("insert into audit_event (id, occurred_at, action, subject_type, subject_id, detail) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .params(
                        RowIds.next(),
                        SqlTime.of(clock.instant()),
                        AuditKind.DELETE_AUDIT.code(),
                        AuditFaults.CHECKPOINT,
                        Long.toString(through),
                        hash)
                .update();
        int sealed;
        do {
            sealed = chain.sealSome();
        } while (sealed == AuditChain.AT_ONCE);
    }
}
