package org.zhicheng.publicity.objection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the table of objections. No row is ever deleted. */
@Repository
class ObjectionRows {

    private static final String SELECT = "select id, publicity_id, declaration_id, receipt, contact_hash, anonymous,"
            + " filed_at, state, task_id, due_at, extended, reason, decided_by, decided_at from objection where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ObjectionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param complaint encrypted */
    void insert(Objection one, String complaint) {
        jdbc.sql("insert into objection (id, publicity_id, declaration_id, receipt, contact_hash, complaint, anonymous,"
                        + " filed_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.publicityId(),
                        one.declarationId(),
                        one.receipt(),
                        one.contactHash(),
                        complaint,
                        one.anonymous(),
                        SqlTime.of(one.filedAt()),
                        one.state().name())
                .update();
    }

    Objection get(String id) {
        return one("id = ?", id).orElseThrow();
    }

    Optional<Objection> ofReceipt(String receipt) {
        return one("receipt = ?", receipt);
    }

    Optional<Objection> ofTask(String taskId) {
        return one("task_id = ?", taskId);
    }

    /** Returns the one that nobody has yet. */
    Optional<Objection> filed(String declarationId) {
        return one("state = 'FILED' and declaration_id = ? order by filed_at, id fetch first row only", declarationId);
    }

    /** Returns those that are not decided yet. */
    List<Objection> undecided(String declarationId) {
        return jdbc.sql(SELECT + "declaration_id = ? and state in ('FILED', 'OPEN') order by filed_at, id")
                .param(declarationId)
                .query(Objection.class)
                .list();
    }

    int ofContact(String publicityId, String contactHash) {
        return jdbc.sql("select count(*) from objection where publicity_id = ? and contact_hash = ?")
                .params(publicityId, contactHash)
                .query(Integer.class)
                .single();
    }

    private Optional<Objection> one(String where, String value) {
        return jdbc.sql(SELECT + where).param(value).query(Objection.class).optional();
    }

    String complaint(String id) {
        return jdbc.sql("select complaint from objection where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void open(String id, Instant dueAt) {
        jdbc.sql("update objection set state = 'OPEN', due_at = ? where id = ?")
                .params(SqlTime.of(dueAt), id)
                .update();
    }

    void atTask(String id, String taskId) {
        jdbc.sql("update objection set task_id = ? where id = ?")
                .params(taskId, id)
                .update();
    }

    void extend(String id, Instant dueAt) {
        jdbc.sql("update objection set due_at = ?, extended = true where id = ?")
                .params(SqlTime.of(dueAt), id)
                .update();
    }

    /**
     * @param report encrypted
     * @param reason null where the applicant is told none
     */
    void decide(String id, ObjectionState state, String report, String reason, String accountId) {
        jdbc.sql("update objection set state = ?, report = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.name(), report, reason, accountId, SqlTime.of(clock.instant()), id)
                .update();
    }

    void settle(String id) {
        jdbc.sql("update objection set state = 'SETTLED', decided_at = ? where id = ?")
                .params(SqlTime.of(clock.instant()), id)
                .update();
    }
}
