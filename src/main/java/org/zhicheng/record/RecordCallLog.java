package org.zhicheng.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes each time personal information is given to an outside system: for whom, why, which fields, with what result
 * (PIPL 23, 55; 网络数据安全管理条例 12: kept three years). A failed call is noted as well, even where the caller's
 * transaction is rolled back.
 */
@Component
public class RecordCallLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    RecordCallLog(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param fields names of the fields sent, never their values */
    public <T> T logged(
            String system,
            String subjectId,
            String purpose,
            String fields,
            Supplier<T> call,
            Function<T, Boolean> found) {
        Instant start = clock.instant();
        String outcome = Outcome.UNAVAILABLE.name();
        try {
            T answer = call.get();
            outcome = found.apply(answer) ? "FOUND" : Outcome.NOT_FOUND.name();
            return answer;
        } finally {
            write(system, subjectId, purpose, fields, outcome, start);
        }
    }

    private void write(String system, String subjectId, String purpose, String fields, String outcome, Instant start) {
        long millis = Duration.between(start, clock.instant()).toMillis();
        ownTransaction.executeWithoutResult(status -> jdbc.sql("insert into record_call (id, called_at, system, "
                        + "subject_id, purpose, fields, outcome, took_millis) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString().replace("-", ""),
                        start.atOffset(ZoneOffset.UTC),
                        system,
                        subjectId,
                        purpose,
                        fields,
                        outcome,
                        millis)
                .update());
    }
}
