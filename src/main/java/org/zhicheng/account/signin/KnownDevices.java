package org.zhicheng.account.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.secret.Tokens;
import org.zhicheng.sql.SqlTime;

/**
 * Recognizes the browsers that an account signed in from by a cookie. When a stranger's wrong passwords make all others
 * wait, these browsers do not wait.
 */
@Component
public class KnownDevices {

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Tokens tokens;
    private final Clock clock;

    public KnownDevices(JdbcClient jdbc, KeyedHash hash, Tokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param token from the cookie, or null */
    public boolean knows(String accountId, String token) {
        return token != null
                && jdbc.sql("select count(*) from known_device where token_hash = ? and account_id = ?")
                                .params(hash.of("device", token), accountId)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * @param token from the cookie, or null
     * @return the token to keep in the cookie
     */
    public String remember(String accountId, String token) {
        if (used(accountId, token)) {
            return token;
        }
        String kept = token == null ? tokens.next() : token;
        jdbc.sql("insert into known_device (token_hash, account_id, created_at, used_at) values (?, ?, ?, ?)")
                .params(hash.of("device", kept), accountId, now(), now())
                .update();
        return kept;
    }

    private boolean used(String accountId, String token) {
        return token != null
                && jdbc.sql("update known_device set used_at = ? where token_hash = ? and account_id = ?")
                                .params(now(), hash.of("device", token), accountId)
                                .update()
                        > 0;
    }

    /** Forgets browsers that nobody signed in from any more: their owners have others. */
    public void forget(Instant before) {
        jdbc.sql("delete from known_device where used_at < ?")
                .param(SqlTime.of(before))
                .update();
    }

    /** A changed password makes every browser a stranger again. */
    public void forget(String accountId) {
        jdbc.sql("delete from known_device where account_id = ?")
                .param(accountId)
                .update();
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }
}
