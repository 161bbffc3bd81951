package org.zhicheng.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Keeps which jobs of the server failed the last time they ran, for all servers together. */
@Repository
public class ServerJobs {

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A job failed.
     *
     * @param job the class that does it
     * @param failedAt the first time in a row
     * @param times in a row
     */
    public record FailedJob(String job, Instant failedAt, Instant lastAt, int times, String exceptions) {}

    public ServerJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lists them, the latest first. */
    public List<FailedJob> list() {
        return jdbc.sql("select job, failed_at, last_at, times, exceptions from failed_job order by last_at desc, job")
                .query(FailedJob.class)
                .list();
    }

    void failed(String job, String exceptions) {
        if (!failedAgain(job, exceptions)) {
            try {
                jdbc.sql("insert into failed_job (job, failed_at, last_at, times, exceptions) values (?, ?, ?, 1, ?)")
                        .params(job, SqlTime.of(clock.instant()), SqlTime.of(clock.instant()), exceptions)
                        .update();
            } catch (DuplicateKeyException another) {
                failedAgain(job, exceptions);
            }
        }
    }

    private boolean failedAgain(String job, String exceptions) {
        return jdbc.sql("update failed_job set last_at = ?, times = times + 1, exceptions = ? where job = ?")
                        .params(SqlTime.of(clock.instant()), exceptions, job)
                        .update()
                > 0;
    }

    void succeeded(String job) {
        jdbc.sql("delete from failed_job where job = ?").param(job).update();
    }
}
