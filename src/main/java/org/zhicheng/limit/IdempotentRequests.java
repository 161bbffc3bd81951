package org.zhicheng.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.SqlTime;

/** Answers a repeated request with the answer that the first one got (S04). */
@Component
public class IdempotentRequests {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotentRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does the work once per key, in the caller's transaction, so that the answer is remembered exactly if the work
     * was done.
     *
     * @throws RequestInProgressException where the same request is being worked on at this moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String once(String accountId, String key, Supplier<String> work) {
        String requestKey = accountId + ":" + key;
        Optional<String> answered = jdbc.sql("select result from idempotent_request where request_key = ?")
                .param(requestKey)
                .query(String.class)
                .optional();
        if (answered.isPresent()) {
            return answered.get();
        }
        String result = work.get();
        try {
            jdbc.sql("insert into idempotent_request (request_key, result, created_at) values (?, ?, ?)")
                    .params(requestKey, result, SqlTime.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RequestInProgressException();
        }
        return result;
    }

    /** Forgets answers so old that nobody repeats their requests. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheOld() {
        jdbc.sql("delete from idempotent_request where created_at < ?")
                .param(SqlTime.of(clock.instant().minus(KEPT)))
                .update();
    }
}
