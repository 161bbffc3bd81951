package org.zhicheng.record.call;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.record.Outcome;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/**
 * Logs each time personal information is given to an outside system: for whom, why, which fields, with what result
 * (PIPL 23, 55; 网络数据安全管理条例 12: kept three years). A failed call is logged as well, even where the caller's transaction
 * is rolled back. The log uses connections of its own, because the caller may hold the last of the others.
 */
@Component
public class RecordCallLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    public RecordCallLog(@Qualifier("recordCallDatabase") DataSource connections, Clock clock) {
        this.jdbc = JdbcClient.create(connections);
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(new JdbcTransactionManager(connections));
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T logged(RecordCall call, Supplier<T> question, Predicate<T> found) {
        Instant start = clock.instant();
        String outcome = Outcome.UNAVAILABLE.name();
        String reason = "failed";
        try {
            T answer = question.get();
            outcome = found.test(answer) ? "FOUND" : Outcome.NOT_FOUND.name();
            reason = null;
            return answer;
        } catch (RecordUnavailableException e) {
            reason = e.reason().code();
            throw e;
        } finally {
            write(call, outcome, reason, start);
        }
    }

    private void write(RecordCall call, String outcome, String reason, Instant start) {
        ownTransaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into record_call (id, called_at, system, subject_id, purpose, fields, outcome,
                                                 took_millis, request_id, reason)
                        values (:id, :start, :system, :subject, :purpose, :fields, :outcome, :millis, :request, :reason)
                        """)
                .param("id", RowIds.next())
                .param("start", SqlTime.of(start))
                .param("system", call.system())
                .param("subject", call.subjectId())
                .param("purpose", call.purpose())
                .param("fields", call.fields())
                .param("outcome", outcome)
                .param("millis", Duration.between(start, clock.instant()).toMillis())
                .param("request", call.requestId())
                .param("reason", reason, Types.VARCHAR)
                .update());
    }
}
