package org.zhicheng.review.batch;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.declaration.life.CaseOpened;
import org.zhicheng.sql.SqlTime;

/** Remembers which member of staff opened a case in which round of submission. */
@Repository
class OpenedCases {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean opened(String declarationId, String accountId, int round) {
        return jdbc.sql("select count(*) from opened_case where declaration_id = ? and account_id = ? and round = ?")
                        .params(declarationId, accountId, round)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @EventListener
    void note(CaseOpened opened) {
        try {
            jdbc.sql("""
                            insert into opened_case (declaration_id, account_id, round, opened_at)
                            select d.id, :account, d.round, :now from declaration d
                             where d.id = :declaration
                               and not exists (select 1 from opened_case o where o.declaration_id = d.id
                                                                             and o.account_id = :account
                                                                             and o.round = d.round)
                            """)
                    .param("account", opened.accountId())
                    .param("now", SqlTime.of(clock.instant()))
                    .param("declaration", opened.declarationId())
                    .update();
        } catch (DuplicateKeyException another) {
            return; // request of the same look was first
        }
    }
}
