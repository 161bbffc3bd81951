package org.zhicheng.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People who may not declare for a while, for having cheated (E03; 职称评审管理暂行规定 第三十九条). */
@Repository
public class Bans {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Bans(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The first day on which this person may declare again; empty where nothing hinders. */
    public Optional<LocalDate> until(String accountId) {
        return jdbc.sql("select banned_until from declaration_ban where account_id = ? and banned_until > ?")
                .params(accountId, LocalDate.now(clock))
                .query(LocalDate.class)
                .optional();
    }

    /** In place of an earlier one. */
    @Transactional
    public void impose(String accountId, LocalDate until, String reason, String imposedBy) {
        jdbc.sql("delete from declaration_ban where account_id = ?")
                .param(accountId)
                .update();
        jdbc.sql("insert into declaration_ban (account_id, banned_until, reason, imposed_by, imposed_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(accountId, until, reason, imposedBy, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(imposedBy, "impose-ban", "account", accountId, until.toString());
    }
}
