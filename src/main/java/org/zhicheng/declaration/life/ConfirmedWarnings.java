package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.problem.Problem;
import org.zhicheng.sql.ManyRows;
import org.zhicheng.sql.SqlTime;

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
        OffsetDateTime now = SqlTime.of(clock.instant());
        ManyRows.insert(
                jdbc,
                "confirmed_warning (declaration_id, round, position, rule, pointer, message, confirmed_at)",
                IntStream.range(0, warnings.size())
                        .mapToObj(position -> row(declarationId, round, position, warnings.get(position), now))
                        .toList());
    }

    private static List<?> row(String declarationId, int round, int position, Problem warning, OffsetDateTime now) {
        return Arrays.asList(declarationId, round, position, warning.rule(), warning.pointer(), warning.message(), now);
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
