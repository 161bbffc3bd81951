package org.zhicheng.account.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.secret.Tokens;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/**
 * Issues the tokens that Modeler signs in with, because Modeler cannot give a second factor. A token is shown once,
 * kept as a hash, and can be revoked at any time; every new password revokes it too.
 */
@Component
public class DeploymentTokens {

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Tokens tokens;
    private final CredentialNotices notices;
    private final AuditLog audit;
    private final Clock clock;

    /**
     * A token is listed by name and last use, never by its secret.
     *
     * @param lastUsedAt null where it never was
     */
    public record DeploymentToken(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    DeploymentTokens(
            JdbcClient jdbc, KeyedHash hash, Tokens tokens, CredentialNotices notices, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.tokens = tokens;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The owner was confirmed just before, and hears of it.
     *
     * @return the token itself, which nobody can read again
     */
    @Transactional
    public String create(String accountId, String label) {
        String token = tokens.next();
        String id = RowIds.next();
        jdbc.sql("insert into deployment_token (id, account_id, label, token_hash, created_at) values (?, ?, ?, ?, ?)")
                .params(id, accountId, label, hash.of("deployment", token), SqlTime.of(clock.instant()))
                .update();
        audit.record(accountId, AuditKind.CREATE_DEPLOYMENT_TOKEN, "deployment-token", id, label);
        notices.changed(accountId);
        return token;
    }

    public List<DeploymentToken> of(String accountId) {
        return jdbc.sql("select * from deployment_token where account_id = ? order by created_at")
                .param(accountId)
                .query((row, number) -> new DeploymentToken(
                        row.getString("id"),
                        row.getString("label"),
                        SqlTime.read(row, "created_at"),
                        SqlTime.read(row, "last_used_at")))
                .list();
    }

    public void delete(String accountId, String id) {
        jdbc.sql("delete from deployment_token where id = ? and account_id = ?")
                .params(id, accountId)
                .update();
        audit.record(accountId, AuditKind.DELETE_DEPLOYMENT_TOKEN, "deployment-token", id, null);
    }

    /** Revokes the account's tokens: a new password closes every way in that somebody may have made by the old one. */
    public void forget(String accountId) {
        jdbc.sql("delete from deployment_token where account_id = ?")
                .param(accountId)
                .update();
    }

    /** Finds the account that owns this token. */
    Optional<String> owner(String token) {
        String tokenHash = hash.of("deployment", token);
        Optional<String> owner = jdbc.sql("select account_id from deployment_token where token_hash = ?")
                .param(tokenHash)
                .query(String.class)
                .optional();
        owner.ifPresent(found -> jdbc.sql("update deployment_token set last_used_at = ? where token_hash = ?")
                .params(SqlTime.of(clock.instant()), tokenHash)
                .update());
        return owner;
    }
}
