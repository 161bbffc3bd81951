package org.zhicheng.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Finds entries of the audit, the newest first. */
@Repository
public class AuditSearch {

    private final JdbcClient jdbc;

    /**
     * A query says which entries to look for; null means anything.
     *
     * @param people who did it, or whose account it was done to; none are found where the list is empty
     * @param nameHash of a name that was tried, beside them
     * @param action the code of an {@link AuditKind}
     * @param until exclusive
     */
    public record Wanted(
            List<String> people, String nameHash, String caseNumber, String action, Instant from, Instant until) {}

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AuditEntry> find(Wanted wanted, int first, int most) {
        List<String> people = wanted.people() == null || wanted.people().isEmpty() ? List.of("") : wanted.people();
        return jdbc.sql("select " + AuditEntry.COLUMNS + " from audit_event where occurred_at >= :from"
                        + " and occurred_at < :until"
                        + (wanted.people() == null
                                ? ""
                                : " and (account_id in (:people) or subject_type = 'account' and subject_id in (:people)"
                                        + " or subject_type = 'name' and subject_id = :name)")
                        + (wanted.caseNumber() == null ? "" : " and case_number = :case")
                        + (wanted.action() == null ? "" : " and action = :action")
                        + " order by occurred_at desc, id offset :first rows fetch next :most rows only")
                .param("from", SqlTime.of(wanted.from()))
                .param("until", SqlTime.of(wanted.until()))
                .param("people", people)
                .param("name", wanted.nameHash())
                .param("case", wanted.caseNumber())
                .param("action", wanted.action())
                .param("first", first)
                .param("most", most)
                .query(AuditEntry.class)
                .list();
    }
}
