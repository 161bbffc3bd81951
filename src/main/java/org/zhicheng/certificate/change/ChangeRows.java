package org.zhicheng.certificate.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the table of changes. No row is ever deleted. */
@Repository
class ChangeRows {

    private static final String SELECT =
            "select id, number, declaration_id, holder_id, kind, office, office_name, ground,"
                    + " ground_name, ban_years, facts, proposed_by, proposed_at, instance_id, hearing_until, statement, stated_at,"
                    + " state, reason, decided_by, decided_at, done_at, ban_until from certificate_change where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Change one) {
        jdbc.sql("insert into certificate_change (id, number, declaration_id, holder_id, kind, office, office_name,"
                        + " ground, ground_name, ban_years, facts, proposed_by, proposed_at, hearing_until, state,"
                        + " open_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.number(),
                        one.declarationId(),
                        one.holderId(),
                        one.kind().name(),
                        one.office(),
                        one.officeName(),
                        one.ground(),
                        one.groundName(),
                        one.banYears(),
                        one.facts(),
                        one.proposedBy(),
                        SqlTime.of(one.proposedAt()),
                        one.hearingUntil(),
                        one.state().name(),
                        one.number())
                .update();
    }

    Change get(String id) {
        return find(id).orElseThrow();
    }

    Optional<Change> find(String id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(Change.class).optional();
    }

    /** Finds it, and holds it until the transaction ends. */
    Optional<Change> lock(String id) {
        return jdbc.sql(SELECT + "id = ? for update")
                .param(id)
                .query(Change.class)
                .optional();
    }

    Optional<Change> open(String number) {
        return jdbc.sql(SELECT + "open_number = ?")
                .param(number)
                .query(Change.class)
                .optional();
    }

    /** Returns the one of a case that waits for its decision. */
    Optional<Change> openOf(String declarationId) {
        return jdbc.sql(SELECT + "declaration_id = ? and open_number is not null")
                .param(declarationId)
                .query(Change.class)
                .optional();
    }

    /** Returns the changes of a case's certificate, the newest first. */
    List<Change> ofCase(String declarationId) {
        return jdbc.sql(SELECT + "declaration_id = ? order by proposed_at desc, id")
                .param(declarationId)
                .query(Change.class)
                .list();
    }

    /** Returns the changes of a certificate, the newest first. */
    List<Change> of(String number) {
        return jdbc.sql(SELECT + "number = ? order by proposed_at desc, id")
                .param(number)
                .query(Change.class)
                .list();
    }

    /** Returns the changes of a person's certificates, the newest first. */
    List<Change> ofHolder(String accountId) {
        return jdbc.sql(SELECT + "holder_id = ? order by proposed_at desc, id")
                .param(accountId)
                .query(Change.class)
                .list();
    }

    void started(String id, String instanceId) {
        jdbc.sql("update certificate_change set instance_id = ? where id = ?")
                .params(instanceId, id)
                .update();
    }

    /** @return false where something was said before */
    boolean state(String id, String statement) {
        return jdbc.sql("update certificate_change set statement = ?, stated_at = ? where id = ? and stated_at is null")
                        .params(statement, SqlTime.of(now()), id)
                        .update()
                == 1;
    }

    /** @return false where somebody decided before */
    boolean decide(String id, ChangeState state, String reason, String accountId) {
        return jdbc.sql("update certificate_change set state = ?, reason = ?, decided_by = ?, decided_at = ?,"
                                + " open_number = null where id = ? and state = 'OPEN'")
                        .params(state.name(), reason, accountId, SqlTime.of(now()), id)
                        .update()
                == 1;
    }

    /** @param banUntil null where no ban came with it */
    void done(String id, LocalDate banUntil) {
        jdbc.sql("update certificate_change set done_at = ?, ban_until = ? where id = ?")
                .params(SqlTime.of(now()), banUntil, id)
                .update();
    }

    private Instant now() {
        return clock.instant();
    }
}
