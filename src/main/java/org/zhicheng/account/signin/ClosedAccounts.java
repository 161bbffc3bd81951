package org.zhicheng.account.signin;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.NewAccount;
import org.zhicheng.account.session.SignedInPeople;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.sql.SqlTime;

/**
 * Closes accounts for every way of signing in. Their rows stay, because what they did keeps their names; every
 * credential is deleted, and {@link SignedInPeople} admits none of them by any way in.
 */
@Repository
public class ClosedAccounts {

    private static final List<String> WAYS_IN =
            List.of("deployment_token", "known_device", "recovery_code", "password_recovery", "mobile_change");

    private final JdbcClient jdbc;
    private final AuditLog audit;

    ClosedAccounts(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Lists open demo accounts, also those whose password a person changed: they began with one that everybody knows.
     */
    public List<String> openDemoAccounts() {
        return jdbc.sql("select id from account where demo = true and closed_at is null order by id")
                .query(String.class)
                .list();
    }

    /**
     * Closes a demo account: it loses all groups, and gives its login name and its numbers back to people who really
     * have them.
     */
    @Transactional
    public void closeDemo(String accountId, Instant now) {
        close(accountId, now, "demo");
        jdbc.sql("delete from account_group where account_id = ?")
                .param(accountId)
                .update();
        jdbc.sql("update account set login_name = 'closed-' || id, mobile = null, email = null, id_number = null, "
                        + "id_number_hash = null, claimed_id_hash = null, staff_id_number_hash = null, "
                        + "verified_at = null, verified_channel = null where id = ?")
                .param(accountId)
                .update();
    }

    /** @param reason why, for the audit */
    @Transactional
    public void close(String accountId, Instant now, String reason) {
        jdbc.sql("update account set closed_at = ?, credentials_changed_at = ?, password_hash = null, "
                        + "mobile_proven_at = null, alipay_user_id = null, second_factor = null, "
                        + "second_factor_step = null, password_given = false where id = ?")
                .params(SqlTime.of(now), SqlTime.of(now), accountId)
                .update();
        WAYS_IN.forEach(table -> jdbc.sql("delete from " + table + " where account_id = ?")
                .param(accountId)
                .update());
        audit.record(null, AuditKind.CLOSE_ACCOUNT, "account", accountId, reason);
    }

    public boolean closed(String accountId) {
        return jdbc.sql("select count(*) from account where id = ? and closed_at is not null")
                        .param(accountId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    public String loginName(String accountId) {
        return jdbc.sql("select login_name from account where id = ?")
                .param(accountId)
                .query(String.class)
                .single();
    }

    /** Opens the account again with a new password from somebody who may do so. */
    public void reopen(String accountId) {
        jdbc.sql("update account set closed_at = null where id = ?")
                .param(accountId)
                .update();
    }

    /** Opens a demo account as if it were new; the rest of it stays empty. */
    @Transactional
    public void reopenDemo(NewAccount account, Instant now) {
        reopen(account.id());
        jdbc.sql("""
                        update account
                           set login_name = :loginName, password_hash = :passwordHash, credentials_changed_at = :now,
                               id_number = :idNumber, claimed_id_hash = :claimedHash, id_number_hash = :provenHash,
                               mobile = :mobile, verified_at = :verifiedAt, cancelled_at = null,
                               former_id_number_hash = null, display_name = :displayName
                         where id = :id
                        """)
                .param("loginName", account.loginName())
                .param("displayName", account.displayName())
                .param("passwordHash", account.passwordHash())
                .param("now", SqlTime.of(now))
                .param("idNumber", account.encryptedIdNumber())
                .param("claimedHash", account.idNumberHash())
                .param("provenHash", account.verified() ? account.idNumberHash() : null)
                .param("mobile", account.mobile())
                .param("verifiedAt", account.verified() ? SqlTime.of(now) : null)
                .param("id", account.id())
                .update();
        account.groups().forEach(group -> jdbc.sql("insert into account_group (account_id, group_id) values (?, ?)")
                .params(account.id(), group)
                .update());
        audit.record(null, AuditKind.REOPEN_ACCOUNT, "account", account.id(), "demo");
    }

    /** Lists the staff accounts whose password, offices or whole existence come from the account named beside them. */
    public List<Grant> grants() {
        return jdbc.sql(
                        "select e.subject_id, e.account_id, e.action from audit_event e "
                                + "join account a on a.id = e.subject_id where a.demo = false and a.closed_at is null "
                                + "and e.action in ('create-staff', 'assign-staff', 'reset-staff-access') order by e.occurred_at")
                .query((row, number) -> new Grant(
                        row.getString("subject_id"),
                        row.getString("account_id"),
                        row.getString("action").equals("assign-staff")))
                .list();
    }

    /** Counts the deeds of these accounts that stay; those about themselves do not. */
    public List<String> deeds(List<String> accountIds) {
        return jdbc.sql("select action, count(*) as times from audit_event where account_id in (:ids) "
                        + "and (subject_id is null or subject_id not in (:ids)) "
                        + "and action not in ('create-deployment-token', 'delete-deployment-token') "
                        + "group by action order by action")
                .param("ids", accountIds)
                .query((row, number) -> row.getString("action") + " " + row.getInt("times"))
                .list();
    }

    /**
     * A grant is something that a closed account gave to another one.
     *
     * @param offices whether it gave offices; else a password, or all of the account
     */
    public record Grant(String accountId, String by, boolean offices) {

        public boolean sameKind(Grant other) {
            return accountId.equals(other.accountId()) && offices == other.offices();
        }
    }
}
