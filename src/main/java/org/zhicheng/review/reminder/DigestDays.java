package org.zhicheng.review.reminder;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.sql.SqlTime;

/** Notes the days whose digest is written, so that it is written once however many servers there are. */
@Repository
class DigestDays {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DigestDays(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does the work of this day together with noting it, unless it is noted already or being done elsewhere. */
    void once(LocalDate day, Runnable work) {
        if (written(day)) {
            return;
        }
        try {
            transactions.executeWithoutResult(any -> {
                note(day);
                work.run();
            });
        } catch (DuplicateKeyException another) {
            if (!written(day)) {
                throw another;
            }
        }
    }

    private boolean written(LocalDate day) {
        return jdbc.sql("select count(*) from staff_digest where written_for = ?")
                        .param(day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void note(LocalDate day) {
        jdbc.sql("insert into staff_digest (written_for, written_at) values (?, ?)")
                .params(day, SqlTime.of(clock.instant()))
                .update();
    }
}
