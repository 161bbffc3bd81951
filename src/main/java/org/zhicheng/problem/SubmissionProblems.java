package org.zhicheng.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.ManyRows;
import org.zhicheng.sql.RowIds;

/** The list with which a validation sent a declaration back to its form. */
@Repository
public class SubmissionProblems {

    private final JdbcClient jdbc;

    SubmissionProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Problem> of(String declarationId) {
        return jdbc.sql("select rule, pointer, severity, message from declaration_problem "
                        + "where declaration_id = ? order by position")
                .param(declarationId)
                .query((row, number) -> new Problem(
                        row.getString("rule"),
                        row.getString("pointer"),
                        Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                        row.getString("message")))
                .list();
    }

    public void replace(String declarationId, List<Problem> problems) {
        jdbc.sql("delete from declaration_problem where declaration_id = ?")
                .param(declarationId)
                .update();
        ManyRows.insert(
                jdbc,
                "declaration_problem (id, declaration_id, position, rule, pointer, severity, message)",
                IntStream.range(0, problems.size())
                        .mapToObj(position -> row(declarationId, position, problems.get(position)))
                        .toList());
    }

    private static List<?> row(String declarationId, int position, Problem problem) {
        return Arrays.asList(
                RowIds.next(),
                declarationId,
                position,
                problem.rule(),
                problem.pointer(),
                problem.severity().code(),
                problem.message());
    }
}
