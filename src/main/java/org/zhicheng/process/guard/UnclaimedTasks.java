package org.zhicheng.process.guard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads and writes the table {@code unclaimed_task}: a row for each candidate group of each task without an assignee.
 * One index finds a page of an office's list, or its length, where the engine would read, sort and compare every column
 * of every such task.
 */
class UnclaimedTasks {

    /**
     * Selects the rows that the table should have. Nobody here belongs to a tenant, so that the engine shows nobody the
     * task of one.
     */
    private static final String SHOULD_BE = """
            from act_ru_task t join act_ru_identitylink i on i.task_id_ = t.id_
            where t.assignee_ is null and t.tenant_id_ is null and i.type_ = 'candidate' and i.group_id_ is not null
            """;

    private final JdbcClient jdbc;
    private final List<String> hidden;

    private UnclaimedTasks(JdbcClient jdbc, List<String> hidden) {
        this.jdbc = jdbc;
        this.hidden = hidden;
    }

    /** Reads and writes within the engine's transaction. */
    static UnclaimedTasks in(DbSqlSession session) {
        return new UnclaimedTasks(
                JdbcClient.create(
                        new SingleConnectionDataSource(session.getSqlSession().getConnection(), true)),
                List.of());
    }

    /** Returns the same lists without these tasks, for a person who must not see them. */
    UnclaimedTasks without(List<String> taskIds) {
        return new UnclaimedTasks(jdbc, List.copyOf(taskIds));
    }

    /** Returns ids of tasks by the time of their creation, those of one moment by their ids. */
    List<String> page(List<String> groups, boolean oldestFirst, int first, int most) {
        String order = oldestFirst ? " order by created_at, task_id" : " order by created_at desc, task_id desc";
        // each office's share is read in order by the index, and no more of it than the page can need
        String shares = IntStream.range(0, groups.size())
                .mapToObj(n -> "(select task_id, created_at from unclaimed_task where group_id = :group" + n + seen()
                        + order + " fetch next :last rows only)")
                .collect(Collectors.joining(" union all "));
        Map<String, Object> parameters = new HashMap<>();
        IntStream.range(0, groups.size()).forEach(n -> parameters.put("group" + n, groups.get(n)));
        return jdbc.sql("select task_id from (" + shares + ") shares group by created_at, task_id" + order
                        + " offset :first rows fetch next :most rows only")
                .params(parameters)
                .param("hidden", hidden)
                .param("last", (long) first + most)
                .param("first", first)
                .param("most", most)
                .query(String.class)
                .list();
    }

    long count(List<String> groups) {
        return jdbc.sql("select count(*) from (select distinct task_id from unclaimed_task"
                        + " where group_id in (:groups)" + seen() + ") found")
                .param("groups", groups)
                .param("hidden", hidden)
                .query(Long.class)
                .single();
    }

    private String seen() {
        return hidden.isEmpty() ? "" : " and task_id not in (:hidden)";
    }

    /**
     * Brings the rows of these tasks up to date. The tasks are locked, so that two changes follow one another.
     *
     * @return those that are still there
     */
    List<String> refresh(Collection<String> taskIds) {
        List<String> there = jdbc.sql("select id_ from act_ru_task where id_ in (:tasks) order by id_ for update")
                .param("tasks", taskIds)
                .query(String.class)
                .list();
        jdbc.sql("delete from unclaimed_task where task_id in (:tasks)")
                .param("tasks", taskIds)
                .update();
        if (!there.isEmpty()) {
            jdbc.sql("insert into unclaimed_task (group_id, task_id, created_at)"
                            + " select distinct i.group_id_, t.id_, t.create_time_ " + SHOULD_BE
                            + " and t.id_ in (:tasks)")
                    .param("tasks", there)
                    .update();
        }
        return there;
    }

    /**
     * Returns tasks whose rows are out of step, because of a release without this table or a change by hand in the
     * database.
     */
    List<String> outdated() {
        return jdbc.sql("select t.id_ " + SHOULD_BE
                        + """
                         and not exists (select 1 from unclaimed_task u
                                         where u.group_id = i.group_id_ and u.task_id = t.id_)
                        union
                        select u.task_id from unclaimed_task u
                        where not exists (select 1 """
                        + " " + SHOULD_BE + " and t.id_ = u.task_id and i.group_id_ = u.group_id)")
                .query(String.class)
                .list();
    }
}
