package org.zhicheng.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what to whose data (网络安全法 21: kept at least six months). Written in the caller's transaction, so that
 * what was rolled back was not done.
 */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param detail never a personal value; null for none */
    public void record(String accountId, String action, String subjectType, String subjectId, String detail) {
        jdbc.sql("insert into audit_event (id, occurred_at, account_id, action, subject_type, subject_id, detail) "
                        + "values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString().replace("-", ""),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        accountId,
                        action,
                        subjectType,
                        subjectId,
                        detail)
                .update();
    }
}
