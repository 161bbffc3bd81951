package org.zhicheng.account.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.sql.SqlTime;

/** Records which people may not declare for a while because they cheated (E03; 职称评审管理暂行规定 第三十九条). */
@Repository
public class Bans {

    private static final String FORMER = "select former.id from account former"
            + " join account mine on mine.id_number_hash = former.former_id_number_hash where mine.id = :id";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Bans(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finds the first day on which this person may declare again; empty where nothing hinders. A ban on an account that
     * its owner cancelled since also holds for an account that proves the same ID number.
     */
    public Optional<LocalDate> until(String accountId) {
        return jdbc
                .sql("select * from declaration_ban where account_id = :id or account_id in (" + FORMER + ")")
                .param("id", accountId)
                .query(Bans::ban)
                .list()
                .stream()
                .filter(ban -> ban.holds(LocalDate.now(clock)))
                .map(Ban::until)
                .max(Comparator.naturalOrder());
    }

    Optional<Ban> find(String accountId) {
        return jdbc.sql("select * from declaration_ban where account_id = ?")
                .param(accountId)
                .query(Bans::ban)
                .optional();
    }

    /** Lists all bans, also ended ones, the latest first. */
    List<Ban> list() {
        return jdbc.sql("select * from declaration_ban order by imposed_at desc, account_id")
                .query(Bans::ban)
                .list();
    }

    /** Imposes a ban, which replaces an earlier one. */
    @Transactional
    public void impose(String accountId, LocalDate until, String reason, String imposedBy) {
        jdbc.sql("delete from declaration_ban where account_id = ?")
                .param(accountId)
                .update();
        jdbc.sql("insert into declaration_ban (account_id, banned_until, reason, imposed_by, imposed_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(accountId, until, reason, imposedBy, SqlTime.of(clock.instant()))
                .update();
        audit.record(imposedBy, AuditKind.IMPOSE_BAN, "account", accountId, until.toString());
    }

    /** @return false where there was none to lift */
    @Transactional
    boolean lift(String accountId, String liftedBy) {
        boolean lifted = jdbc.sql("update declaration_ban set lifted_by = ?, lifted_at = ?"
                                + " where account_id = ? and lifted_at is null")
                        .params(liftedBy, SqlTime.of(clock.instant()), accountId)
                        .update()
                == 1;
        if (lifted) {
            audit.record(liftedBy, AuditKind.LIFT_BAN, "account", accountId, null);
        }
        return lifted;
    }

    private static Ban ban(ResultSet row, int number) throws SQLException {
        return new Ban(
                row.getString("account_id"),
                row.getObject("banned_until", LocalDate.class),
                row.getString("reason"),
                row.getString("imposed_by"),
                SqlTime.read(row, "imposed_at"),
                row.getString("lifted_by"),
                SqlTime.read(row, "lifted_at"));
    }
}
