package org.zhicheng.account.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Records which people may not declare for a while because they cheated (E03; 职称评审管理暂行规定 第三十九条). */
@Repository
public class Bans {

    /**
     * A ban on an account that its owner cancelled since, and one on a number, also hold for the account that proves
     * that ID number. A number that was only typed proves nothing: it would tell anybody who is on the list.
     */
    private static final String OF_ACCOUNT = " from declaration_ban b where b.account_id = :id"
            + " or b.account_id in (select former.id from account former"
            + " join account mine on mine.id_number_hash = former.former_id_number_hash where mine.id = :id)"
            + " or b.id_number_hash in (select mine.id_number_hash from account mine where mine.id = :id)";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Bans(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Finds the first day on which this person may declare again; empty where nothing hinders. */
    public Optional<LocalDate> until(String accountId) {
        return holding(accountId).map(Ban::until);
    }

    /** Finds the ban that keeps this person from declaring now; of several the one that ends last. */
    public Optional<Ban> holding(String accountId) {
        return jdbc.sql("select b.*" + OF_ACCOUNT).param("id", accountId).query(Bans::ban).list().stream()
                .filter(ban -> ban.holds(LocalDate.now(clock)))
                .max(Comparator.comparing(Ban::until));
    }

    /** Bans an account, and the number that it has proven; replaces an earlier ban on either. */
    @Transactional
    public void impose(String accountId, LocalDate until, String reason, String imposedBy) {
        String proven = jdbc.sql("select id_number_hash from account where id = ? and id_number_hash is not null")
                .param(accountId)
                .query(String.class)
                .optional()
                .orElse(null);
        add(accountId, accountId, new BannedNumber(proven, null, null), until, reason, imposedBy);
        audit.record(imposedBy, AuditKind.IMPOSE_BAN, "account", accountId, until.toString());
    }

    /** Bans a number that no account has proven; replaces an earlier ban on it. */
    @Transactional
    String impose(BannedNumber number, LocalDate until, String reason, String imposedBy) {
        String id = RowIds.next();
        add(id, null, number, until, reason, imposedBy);
        audit.record(imposedBy, AuditKind.IMPOSE_BAN, "ban", id, until.toString());
        return id;
    }

    private void add(
            String id, String accountId, BannedNumber number, LocalDate until, String reason, String imposedBy) {
        Optional<Ban> replaced = same(accountId, number.hash());
        // one statement for both would read the whole list for every line of a long one
        jdbc.sql("delete from declaration_ban where account_id = ?")
                .param(accountId)
                .update();
        jdbc.sql("delete from declaration_ban where id_number_hash = ?")
                .param(number.hash())
                .update();
        jdbc.sql("insert into declaration_ban (id, account_id, id_number_hash, name, number_end, banned_until, reason,"
                        + " imposed_by, imposed_at, replaced_until, replaced_reason, replaced_by, replaced_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        accountId,
                        number.hash(),
                        number.name(),
                        number.end(),
                        until,
                        reason,
                        imposedBy,
                        SqlTime.of(clock.instant()),
                        replaced.map(Ban::until).orElse(null),
                        replaced.map(Ban::reason).orElse(null),
                        replaced.map(Ban::imposedBy).orElse(null),
                        replaced.map(Ban::imposedAt).map(SqlTime::of).orElse(null))
                .update();
    }

    /** Finds the ban that a new one on this account or number takes the place of, where it still holds. */
    private Optional<Ban> same(String accountId, String hash) {
        return Stream.concat(where("account_id", accountId), where("id_number_hash", hash))
                .filter(ban -> ban.holds(LocalDate.now(clock)))
                .max(Comparator.comparing(Ban::until));
    }

    /** @param value null for none: a line of a list has no account, and is one of thousands */
    private Stream<Ban> where(String column, String value) {
        return value == null
                ? Stream.empty()
                : jdbc
                        .sql("select * from declaration_ban where " + column + " = ?")
                        .param(value)
                        .query(Bans::ban)
                        .list()
                        .stream();
    }

    /** Lifts a ban that should never have been; the one that it replaced holds again, until its own day. */
    @Transactional
    public void takeBack(String id, String takenBackBy) {
        if (!lift(id, takenBackBy)) {
            return;
        }
        boolean holdsAgain = jdbc.sql("""
                        update declaration_ban
                        set banned_until = replaced_until, reason = replaced_reason, imposed_by = replaced_by,
                          imposed_at = replaced_at, lifted_by = null, lifted_at = null, replaced_until = null,
                          replaced_reason = null, replaced_by = null, replaced_at = null
                        where id = ? and replaced_until > ?
                        """).params(id, LocalDate.now(clock)).update() == 1;
        if (holdsAgain) {
            Ban ban = find(id);
            audit.record(
                    takenBackBy,
                    AuditKind.IMPOSE_BAN,
                    subject(ban),
                    subjectId(ban),
                    ban.until().toString());
        }
    }

    /** @return false where there was none to lift */
    @Transactional
    public boolean lift(String id, String liftedBy) {
        boolean lifted = jdbc.sql("update declaration_ban set lifted_by = ?, lifted_at = ?"
                                + " where id = ? and lifted_at is null")
                        .params(liftedBy, SqlTime.of(clock.instant()), id)
                        .update()
                == 1;
        if (lifted) {
            Ban ban = find(id);
            audit.record(liftedBy, AuditKind.LIFT_BAN, subject(ban), subjectId(ban), null);
        }
        return lifted;
    }

    private Ban find(String id) {
        return jdbc.sql("select * from declaration_ban where id = ?")
                .param(id)
                .query(Bans::ban)
                .single();
    }

    private static String subject(Ban ban) {
        return ban.accountId() == null ? "ban" : "account";
    }

    private static String subjectId(Ban ban) {
        return ban.accountId() == null ? ban.id() : ban.accountId();
    }

    static Ban ban(ResultSet row, int number) throws SQLException {
        return new Ban(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("name"),
                row.getString("number_end"),
                row.getObject("banned_until", LocalDate.class),
                row.getString("reason"),
                row.getString("imposed_by"),
                SqlTime.read(row, "imposed_at"),
                row.getString("lifted_by"),
                SqlTime.read(row, "lifted_at"));
    }
}
