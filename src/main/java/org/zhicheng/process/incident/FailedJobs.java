package org.zhicheng.process.incident;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.incident.FailedSteps.Attempts;

/**
 * Reads failed jobs with what they are about, in one statement: the engine would be asked several times for each of
 * them.
 */
@Repository
class FailedJobs {

    private static final String FAILED =
            " (j.retries_ = 0 or j.exception_stack_id_ is not null or j.exception_msg_ is not null) ";

    private static final String JOBS = """
            select j.id_ as id, j.retries_ as left_over, j.duedate_ as due_at, j.lock_exp_time_ as locked_until,
              j.suspension_state_ as suspension, j.handler_type_ as handler, j.process_instance_id_ as instance_id,
              j.process_def_id_ as definition_id, d.key_ as process_key, d.name_ as process_name,
              coalesce(j.failed_act_id_, t.act_id_) as step_id, b.id_ as stack_id, b.rev_ as stack_version,
              j.exception_msg_ as message, c.id as declaration_id, c.case_number as case_number
            from act_ru_job j
            left join act_re_procdef d on d.id_ = j.process_def_id_
            left join act_ru_jobdef t on t.id_ = j.job_def_id_
            left join act_ge_bytearray b on b.id_ = j.exception_stack_id_
            left join act_ru_variable v on v.var_scope_ = j.process_instance_id_ and v.name_ = :declaration
            left join declaration c on c.id = v.text_
            where""" + FAILED;

    /** The state of a line of the engine's job log that says that an attempt failed. */
    private static final int ATTEMPT_FAILED = 1;

    private final JdbcClient jdbc;

    /**
     * A job as the engine has it.
     *
     * @param instanceId null for a job of the engine itself
     * @param stackId null where only a message was kept, or nothing
     */
    record Job(
            String id,
            int leftOver,
            Timestamp dueAt,
            Timestamp lockedUntil,
            int suspension,
            String handler,
            String instanceId,
            String definitionId,
            String processKey,
            String processName,
            String stepId,
            String stackId,
            Integer stackVersion,
            String message,
            String declarationId,
            String caseNumber) {}

    FailedJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Job> list(int most) {
        return jdbc.sql(JOBS + "order by case when j.retries_ = 0 then 0 else 1 end, j.create_time_ desc, j.id_"
                        + " fetch first " + most + " rows only")
                .param("declaration", DeclarationProcess.DECLARATION_ID)
                .query(Job.class)
                .list();
    }

    List<Job> find(String id) {
        return jdbc.sql(JOBS + "and j.id_ = :id")
                .param("declaration", DeclarationProcess.DECLARATION_ID)
                .param("id", id)
                .query(Job.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from act_ru_job j where" + FAILED)
                .query(Long.class)
                .single();
    }

    byte[] stack(String stackId) {
        return jdbc.sql("select bytes_ from act_ge_bytearray where id_ = ?")
                .param(stackId)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    Map<String, Attempts> attempts(Collection<String> ids) {
        Map<String, Attempts> attempts = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select job_id_, count(*), min(timestamp_), max(timestamp_) from act_hi_job_log"
                            + " where job_state_ = :failed and job_id_ in (:ids) group by job_id_")
                    .param("failed", ATTEMPT_FAILED)
                    .param("ids", ids)
                    .query(row -> {
                        attempts.put(
                                row.getString(1),
                                new Attempts(
                                        row.getInt(2),
                                        row.getTimestamp(3).toInstant(),
                                        row.getTimestamp(4).toInstant()));
                    });
        }
        return attempts;
    }
}
