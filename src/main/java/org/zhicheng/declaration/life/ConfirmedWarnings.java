package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.problem.Problem;

/** Keeps the warnings that an applicant confirmed on submission, for the reviewer and for good. */
@Repository
public class ConfirmedWarnings {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConfirmedWarnings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param round the round of the submission, from 1 */
    public void keep(String declarationId, int round, List<Problem> warnings) {
        for (int position = 0; position < warnings.size(); position++) {
            Problem warning = warnings.get(position);
            jdbc.sql("insert into confirmed_warning (declaration_id, round, position, rule, pointer, message,"
                            + " confirmed_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            declarationId,
                            round,
                            position,
                            warning.rule(),
                            warning.pointer(),
                            warning.message(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    public List<Problem> of(String declarationId, int round) {
        return jdbc.sql("select rule, pointer, message from confirmed_warning"
                        + " where declaration_id = ? and round = ? order by position")
                .params(declarationId, round)
                .query((row, number) ->
                        Problem.warn(row.getString("rule"), row.getString("pointer"), row.getString("message")))
                .list();
    }
}
