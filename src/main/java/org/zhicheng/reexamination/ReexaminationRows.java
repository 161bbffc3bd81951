package org.zhicheng.reexamination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the table of re-examinations. No row is ever deleted. */
@Repository
class ReexaminationRows {

    private static final String SELECT =
            "select id, declaration_id, person_id, subject, subject_id, office, office_name, facts, asked_at, due_on,"
                    + " redo_days, instance_id, state, reason, decided_by, decided_at, done_at, redo_until"
                    + " from re_examination where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReexaminationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false where it was asked for before: nobody asks twice about one result */
    boolean insert(Reexamination one) {
        try {
            jdbc.sql(
                            "insert into re_examination (id, declaration_id, person_id, subject, subject_id, office, office_name,"
                                    + " facts, asked_at, due_on, redo_days, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            one.id(),
                            one.declarationId(),
                            one.personId(),
                            one.subject().name(),
                            one.subjectId(),
                            one.office(),
                            one.officeName(),
                            one.facts(),
                            SqlTime.of(one.askedAt()),
                            one.dueOn(),
                            one.redoDays(),
                            one.state().name())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void started(String id, String instanceId) {
        jdbc.sql("update re_examination set instance_id = ? where id = ?")
                .params(instanceId, id)
                .update();
    }

    Reexamination get(String id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(Reexamination.class).single();
    }

    Optional<Reexamination> about(Subject subject, String subjectId) {
        return jdbc.sql(SELECT + "subject_id = ? and subject = ?")
                .params(subjectId, subject.name())
                .query(Reexamination.class)
                .optional();
    }

    /** Returns those of a case, the newest first. */
    List<Reexamination> of(String declarationId) {
        return jdbc.sql(SELECT + "declaration_id = ? order by asked_at desc, id")
                .param(declarationId)
                .query(Reexamination.class)
                .list();
    }

    void offered(String id, String taskId) {
        jdbc.sql("update re_examination set task_id = ? where id = ?")
                .params(taskId, id)
                .update();
    }

    Optional<Reexamination> ofTask(String taskId) {
        return jdbc.sql(SELECT + "task_id = ?")
                .param(taskId)
                .query(Reexamination.class)
                .optional();
    }

    /** @return false where somebody decided before */
    boolean decide(String id, ReexaminationState state, String reason, String accountId) {
        return jdbc.sql("update re_examination set state = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?"
                                + " and state = 'OPEN'")
                        .params(state.name(), reason, accountId, SqlTime.of(clock.instant()), id)
                        .update()
                == 1;
    }

    void done(String id, LocalDate redoUntil) {
        jdbc.sql("update re_examination set done_at = ?, redo_until = ? where id = ?")
                .params(SqlTime.of(clock.instant()), redoUntil, id)
                .update();
    }
}
