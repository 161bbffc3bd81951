package org.zhicheng.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Shows the owner of an account who signed in to it lately, and who tried in vain. */
@Repository
public class SignInHistory {

    private final JdbcClient jdbc;

    /**
     * A tried sign-in is one entry of the audit.
     *
     * @param action the code of {@link AuditKind#SIGN_IN} or {@link AuditKind#SIGN_IN_FAILED}
     * @param detail in which way, by the names of the audit; null where that was not noted
     * @param address of the client; null where there was none
     * @param times how often within that minute
     */
    public record Tried(Instant occurredAt, String action, String detail, String address, int times) {}

    SignInHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells when each of these people signed in last; who did not since the audit begins is not in it. */
    public Map<String, Instant> lastOf(Collection<String> accountIds) {
        Map<String, Instant> last = new HashMap<>();
        if (!accountIds.isEmpty()) {
            jdbc.sql("select account_id, max(occurred_at) as at from audit_event"
                            + " where account_id in (:people) and action = :action group by account_id")
                    .param("people", accountIds)
                    .param("action", AuditKind.SIGN_IN.code())
                    .query(row -> {
                        last.put(row.getString("account_id"), SqlTime.read(row, "at"));
                    });
        }
        return last;
    }

    /** Returns them, the newest first; a failed one about a minute after it happened. */
    public List<Tried> of(String accountId, Instant since, int most) {
        return jdbc.sql("select occurred_at, action, detail, address, times from audit_event"
                        + " where account_id = :account and occurred_at >= :since and action in (:actions)"
                        + " order by occurred_at desc, id fetch first :most rows only")
                .param("account", accountId)
                .param("since", SqlTime.of(since))
                .param("actions", List.of(AuditKind.SIGN_IN.code(), AuditKind.SIGN_IN_FAILED.code()))
                .param("most", most)
                .query(Tried.class)
                .list();
    }
}
