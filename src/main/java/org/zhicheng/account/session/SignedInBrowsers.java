package org.zhicheng.account.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.KeyedHash;

/**
 * Lists the browsers in which an account is signed in now, and signs them out. What their owner is told of a session is
 * another hash of it: nobody can take it over by that, nor find it in the table.
 */
@Component
public class SignedInBrowsers {

    /** Names the attribute that holds the {@link BrowserKind} in words of its own, sealed like all others. */
    public static final String KIND = SignedInBrowsers.class.getName() + ".kind";

    private final SessionTable table;
    private final SealedAttributes attributes;
    private final KeyedHash hash;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A signed-in browser is one session of an account.
     *
     * @param id names it to its owner
     * @param lastUsed to the minute
     * @param current whether it is the one that asks
     */
    public record SignedIn(String id, BrowserKind kind, Instant since, Instant lastUsed, boolean current) {}

    private record Row(String primaryId, String name, Instant since, Instant lastUsed, byte[] kind) {}

    SignedInBrowsers(SessionTable table, SealedAttributes attributes, KeyedHash hash, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.attributes = attributes;
        this.hash = hash;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lists them, the one that asks first, then by their last use.
     *
     * @param sessionId of the browser that asks
     */
    public List<SignedIn> of(String accountId, String sessionId) {
        String mine = table.name(sessionId);
        return rows(accountId).stream()
                .map(row -> new SignedIn(
                        handle(row),
                        kind(row),
                        row.since(),
                        row.lastUsed(),
                        row.name().equals(mine)))
                .sorted((one, other) -> Boolean.compare(other.current(), one.current()))
                .toList();
    }

    /** @return false where this account has no such session, or not any more */
    public boolean end(String accountId, String id) {
        Optional<Row> found =
                rows(accountId).stream().filter(row -> handle(row).equals(id)).findFirst();
        found.ifPresent(this::end);
        return found.isPresent();
    }

    /** Ends all sessions of the account but the one that asks. */
    public void endOthers(String accountId, String sessionId) {
        String mine = table.name(sessionId);
        rows(accountId).stream().filter(row -> !row.name().equals(mine)).forEach(this::end);
    }

    private List<Row> rows(String accountId) {
        return jdbc.sql("select s.primary_id, s.session_id, s.creation_time, s.last_access_time, a.attribute_bytes"
                        + " from spring_session s left join spring_session_attributes a"
                        + " on a.session_primary_id = s.primary_id and a.attribute_name = :kind"
                        + " where s.principal_name = :account and s.expiry_time > :now"
                        + " order by s.last_access_time desc, s.primary_id")
                .param("kind", KIND)
                .param("account", accountId)
                .param("now", clock.instant().toEpochMilli())
                .query(SignedInBrowsers::row)
                .list();
    }

    private void end(Row row) {
        jdbc.sql("delete from spring_session where primary_id = ?")
                .param(row.primaryId())
                .update();
    }

    private String handle(Row row) {
        return hash.of("session-handle", row.primaryId());
    }

    private BrowserKind kind(Row row) {
        return BrowserKind.read(row.kind() == null ? null : attributes.open(row.kind()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("primary_id"),
                row.getString("session_id"),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                row.getBytes("attribute_bytes"));
    }
}
