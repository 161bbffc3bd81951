package org.zhicheng.process.guard;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhicheng.declaration.life.DeclarationProcess;

/**
 * Keeps the table {@code listed_task} in step with the engine's tasks: what the lists of Tasklist show of a task and of
 * its case, in one row for each candidate group, so that a list is shown, counted and searched without the engine's
 * tables.
 */
class ListedTasks {

    /**
     * Selects the rows that the table should have: of tasks that somebody has, or that an office can take. Nobody here
     * belongs to a tenant, so that the engine shows nobody the task of one.
     */
    private static final String SHOULD_BE = """
            from act_ru_task t
            left join act_ru_identitylink i
              on i.task_id_ = t.id_ and i.type_ = 'candidate' and i.group_id_ is not null
            where t.tenant_id_ is null and (i.group_id_ is not null or t.assignee_ is not null)
            """;

    private static final String SAME =
            " r.task_id = t.id_ and r.group_id = coalesce(i.group_id_, '') and r.assignee = coalesce(t.assignee_, '')"
                    + " and (r.declaration_id is null or r.applicant_name is not null)";

    private final JdbcClient jdbc;

    private ListedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads and writes within the engine's transaction. */
    static ListedTasks in(DbSqlSession session) {
        return new ListedTasks(JdbcClient.create(
                new SingleConnectionDataSource(session.getSqlSession().getConnection(), true)));
    }

    /** Brings the rows of these tasks up to date. The tasks are locked, so that two changes follow one another. */
    void refresh(Collection<String> taskIds) {
        List<String> there = jdbc.sql("select id_ from act_ru_task where id_ in (:tasks) order by id_ for update")
                .param("tasks", taskIds)
                .query(String.class)
                .list();
        jdbc.sql("delete from listed_task where task_id in (:tasks)")
                .param("tasks", taskIds)
                .update();
        if (there.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into listed_task (task_id, group_id, assignee, name, created_at, due_at,
                                                 declaration_id, case_number, specialty, level, submitted_at, resubmitted,
                                                 after_review, applicant_name, shared)
                        select f.task_id, f.group_id, f.assignee, f.name, f.created_at, f.due_at,
                               d.id, d.case_number, d.specialty, d.level, d.submitted_at, coalesce(d.round, 0) > 1,
                               coalesce(d.status, '') = 'PUBLICITY' or d.finished_at is not null,
                               a.display_name, count(*) over (partition by f.task_id) > 1
                        from (select distinct t.id_ as task_id, coalesce(i.group_id_, '') as group_id,
                                     coalesce(t.assignee_, '') as assignee, t.name_ as name,
                                     t.create_time_ as created_at, t.due_date_ as due_at, t.proc_inst_id_ as instance
                        """ + SHOULD_BE + """
                         and t.id_ in (:tasks)) f
                        left join act_ru_variable v on v.var_scope_ = f.instance and v.name_ = :declaration
                        left join declaration d on d.id = v.text_
                        left join account a on a.id = d.applicant_id
                        """)
                .param("tasks", there)
                .param("declaration", DeclarationProcess.DECLARATION_ID)
                .update();
    }

    /**
     * Returns tasks whose rows are out of step, because of a release without this table or without a column of it, or
     * because of a change by hand in the database.
     */
    List<String> outdated() {
        return jdbc.sql("select t.id_ " + SHOULD_BE
                        + " and not exists (select 1 from listed_task r where" + SAME + ")"
                        + " union select r.task_id from listed_task r where not exists (select 1 " + SHOULD_BE + " and"
                        + SAME + ")")
                .query(String.class)
                .list();
    }
}
