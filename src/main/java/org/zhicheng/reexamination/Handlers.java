package org.zhicheng.reexamination;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.review.SamePerson;

/**
 * Tells who handled a case: decided a stage of it, judged an objection, confirmed it, proposed or decided a change of its
 * certificate. Such a person does not look at it again, under any account (RV02).
 */
@Repository
class Handlers {

    private final JdbcClient jdbc;
    private final SamePerson samePerson;

    Handlers(JdbcClient jdbc, SamePerson samePerson) {
        this.jdbc = jdbc;
        this.samePerson = samePerson;
    }

    boolean include(String declarationId, String accountId) {
        return of(declarationId).stream().anyMatch(handler -> samePerson.are(handler, accountId));
    }

    private List<String> of(String declarationId) {
        return jdbc.sql("""
                        select reviewer_id from review_decision where declaration_id = :case
                        union select decided_by from objection where declaration_id = :case and decided_by is not null
                        union select confirmed_by from publicity where declaration_id = :case and confirmed_by is not null
                        union select proposed_by from certificate_change where declaration_id = :case
                        union select decided_by from certificate_change
                               where declaration_id = :case and decided_by is not null
                        """).param("case", declarationId).query(String.class).list();
    }
}
