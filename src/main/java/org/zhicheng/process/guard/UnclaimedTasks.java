package org.zhicheng.process.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Finds the tasks without an assignee in the table {@code listed_task}. One index finds a page of an office's list, or its
 * length, where the engine would read, sort and compare every column of every such task.
 */
class UnclaimedTasks {

    private static final String NOBODYS = " and assignee = ''";

    private final JdbcClient jdbc;
    private final List<String> hidden;

    private UnclaimedTasks(JdbcClient jdbc, List<String> hidden) {
        this.jdbc = jdbc;
        this.hidden = hidden;
    }

    /** Reads within the engine's transaction. */
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
                .mapToObj(n -> "(select task_id, created_at from listed_task where group_id = :group" + n
                        + NOBODYS + seen()
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
        String each = "select task_id from listed_task where group_id in (:groups)" + NOBODYS + seen();
        return jdbc.sql("select count(*) from (" + each + " and shared = false union all " + each
                        + " and shared = true group by task_id) found")
                .param("groups", groups)
                .param("hidden", hidden)
                .query(Long.class)
                .single();
    }

    private String seen() {
        return hidden.isEmpty() ? "" : " and task_id not in (:hidden)";
    }
}
