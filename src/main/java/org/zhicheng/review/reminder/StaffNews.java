package org.zhicheng.review.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Keeps what people of staff are to be told, until it is told. */
@Repository
class StaffNews {

    /** What is only about a case that the office still has: it is not told once the case went on. */
    private static final Set<StaffNoticeKind> WHILE_IN_REVIEW = Set.of(
            StaffNoticeKind.NEW,
            StaffNoticeKind.RESUBMITTED,
            StaffNoticeKind.DUE_SOON,
            StaffNoticeKind.OVERDUE,
            StaffNoticeKind.OFFICE_OVERDUE,
            StaffNoticeKind.UNTOLD);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A heap is all that waits of one kind for one person. */
    record Heap(String accountId, String kind, Instant oldest) {

        StaffNoticeKind noticeKind() {
            return StaffNoticeKind.valueOf(kind);
        }
    }

    /**
     * @param caseNumber null where the case is gone
     * @param current whether the office reviews it still
     * @param open whether a task after the review waits in the office still
     */
    private record Waiting(String id, String caseNumber, boolean current, boolean open) {}

    StaffNews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds what each of these people is to be told about a case, once. */
    void add(StaffNoticeKind kind, Collection<String> accountIds, String declarationId, String office) {
        for (String accountId : accountIds) {
            jdbc.sql("insert into staff_news (id, account_id, kind, declaration_id, office, occurred_at)"
                            + " select :id, :account, :kind, :declaration, :office,"
                            + " cast(:now as timestamp with time zone) where not exists (select 1 from staff_news"
                            + " where account_id = :account and kind = :kind and declaration_id = :declaration)")
                    .param("id", RowIds.next())
                    .param("account", accountId)
                    .param("kind", kind.name())
                    .param("declaration", declarationId)
                    .param("office", office)
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        }
    }

    /** Lists what waits, by person and kind. */
    List<Heap> heaps() {
        return jdbc.sql("select account_id, kind, min(occurred_at) as oldest from staff_news"
                        + " group by account_id, kind order by min(occurred_at)")
                .query(Heap.class)
                .list();
    }

    /** Takes away what waits and gives the case numbers that it is about; of several servers one gets them. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> take(Heap heap) {
        lock(heap);
        List<Waiting> waiting = jdbc.sql("""
                        select n.id, d.case_number,
                               case when d.status like '%!_REVIEW' escape '!' and exists
                                   (select 1 from review_stage s where s.declaration_id = d.id
                                     and s.position = d.current_stage and s.candidate_group = n.office)
                                   then true else false end as current,
                               case when exists (select 1 from listed_task t where t.declaration_id = d.id
                                     and t.group_id = n.office and t.after_review = true)
                                   then true else false end as open
                          from staff_news n left join declaration d on d.id = n.declaration_id
                         where n.account_id = ? and n.kind = ? order by n.occurred_at, n.id
                        """)
                .params(heap.accountId(), heap.kind())
                .query(Waiting.class)
                .list();
        jdbc.sql("delete from staff_news where account_id = ? and kind = ?")
                .params(heap.accountId(), heap.kind())
                .update();
        return waiting.stream()
                .filter(one -> one.caseNumber() != null && holds(heap.noticeKind(), one))
                .map(Waiting::caseNumber)
                .toList();
    }

    private static boolean holds(StaffNoticeKind kind, Waiting one) {
        return kind == StaffNoticeKind.AFTER_REVIEW ? one.open() : one.current() || !WHILE_IN_REVIEW.contains(kind);
    }

    /** Waits for another server that takes the same, and then finds nothing any more. */
    private void lock(Heap heap) {
        jdbc.sql("select id from staff_news where account_id = ? and kind = ? order by id for update")
                .params(heap.accountId(), heap.kind())
                .query(String.class)
                .list();
    }
}
