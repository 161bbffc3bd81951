package org.zhicheng.process.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Finds the tasks in which offices decide about one of their own people: the own declaration under review, the own
 * verification at the counter. That person neither sees nor handles them (Y01). Our tables know which person a process
 * is about; the engine holds no personal data.
 */
class OwnCases {

    private static final String NUMBERS = """
            select claimed_id_hash from account where id = :account
            union
            select staff_id_number_hash from account where id = :account""";

    /**
     * Selects all accounts of one person: this one, and any other with the same ID number, typed, proven or noted for
     * staff.
     */
    private static final String PERSON = "select id from account where id = :account"
            + " union select id from account where claimed_id_hash in (" + NUMBERS + ")"
            + " union select id from account where staff_id_number_hash in (" + NUMBERS + ")";

    /** Selects the cases that this person handled, whichever account it was by. */
    private static final String HANDLED = "select declaration_id from review_decision where reviewer_id in (" + PERSON
            + ") union select declaration_id from objection where decided_by in (" + PERSON
            + ") union select declaration_id from publicity where confirmed_by in (" + PERSON
            + ") union select declaration_id from certificate_change where proposed_by in (" + PERSON
            + ") or decided_by in (" + PERSON + ")";

    private static final String CHANGE =
            "c.open_number is not null and (c.proposed_by in (" + PERSON + ") or c.holder_id in (" + PERSON + "))";

    private final JdbcClient jdbc;

    private OwnCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static OwnCases by(JdbcClient jdbc) {
        return new OwnCases(jdbc);
    }

    /** Reads within the engine's transaction. */
    static OwnCases in(DbSqlSession session) {
        return new OwnCases(JdbcClient.create(
                new SingleConnectionDataSource(session.getSqlSession().getConnection(), true)));
    }

    /** Returns ids of tasks, nearly always none; the person's tasks as an applicant are not among them. */
    List<String> tasksAbout(String accountId) {
        return jdbc.sql("select t.id_ from ("
                        + "select id from declaration where finished_at is null and applicant_id in (" + PERSON + ")"
                        + " union all "
                        + "select case_number from declaration where finished_at is null and applicant_id in (" + PERSON
                        + ")"
                        + " union all "
                        // who proposed a change of a certificate, or holds it, does not decide it (RK01)
                        + "select d.id from certificate_change c join declaration d on d.id = c.declaration_id where "
                        + CHANGE
                        + " union all "
                        + "select d.case_number from certificate_change c join declaration d on d.id = c.declaration_id"
                        + " where "
                        + CHANGE
                        + " union all "
                        + "select id from verification where finished_at is null and account_id in (" + PERSON + ")"
                        + """
                        ) own
                        join act_ru_execution e on e.business_key_ = own.id
                        join act_ru_task t on t.proc_inst_id_ = e.id_
                        where exists (select 1 from act_ru_identitylink i
                                      where i.task_id_ = t.id_ and i.type_ = 'candidate' and i.group_id_ is not null)
                        """
                        // whoever handled a case, or is the person, does not look at it again (RV02)
                        + " union select t.id_ from re_examination r join act_ru_task t on t.proc_inst_id_ = r.instance_id"
                        + " where r.state = 'OPEN' and (r.person_id in (" + PERSON + ") or r.declaration_id in ("
                        + HANDLED + "))")
                .param("account", accountId)
                .query(String.class)
                .list();
    }
}
