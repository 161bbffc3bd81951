package org.zhicheng.problem;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
        for (int position = 0; position < problems.size(); position++) {
            Problem problem = problems.get(position);
            jdbc.sql("insert into declaration_problem (id, declaration_id, position, rule, pointer, severity, message) "
                            + "values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID().toString().replace("-", ""),
                            declarationId,
                            position,
                            problem.rule(),
                            problem.pointer(),
                            problem.severity().code(),
                            problem.message())
                    .update();
        }
    }
}
