package org.zhicheng.reexamination;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.declaration.life.CaseAccess;

/** Lets the office above read a case that it looks at again (Q01). */
@Repository
class ExaminingOffices implements CaseAccess.Further {

    private final JdbcClient jdbc;

    ExaminingOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> offices(String declarationId) {
        return jdbc.sql("select office from re_examination where declaration_id = ?")
                .param(declarationId)
                .query(String.class)
                .set();
    }
}
