package org.zhicheng.review.tasklist;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.RowsOf;

/** Reads the table {@code listed_task}, which the process keeps in step with the engine's tasks. */
@Repository
class TaskListRows {

    private static final RowsOf<ListedTask> ROWS = RowsOf.a(ListedTask.class);

    private final JdbcClient jdbc;

    TaskListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedTask> page(
            Viewpoint from, TaskListKind kind, TaskListOrder order, TaskSearch search, int first, int most) {
        String found = kind.ofOffices()
                // each office's share is read in order by the index, and no more of it than the page can need
                ? IntStream.range(0, from.groups().size())
                        .mapToObj(
                                n -> "(select * from listed_task where group_id = :group" + n + also(from, kind, search)
                                        + " order by " + order.columns() + " fetch next :last rows only)")
                        .collect(Collectors.joining(" union all "))
                : "select * from listed_task where " + kind.condition() + also(from, null, search);
        return jdbc.sql(
                        "select l.task_id, l.group_id, l.assignee, l.name, l.created_at, l.due_at, l.declaration_id, l.case_number,"
                                + " a.display_name as applicant, d.business, l.specialty, l.level, l.submitted_at, l.resubmitted"
                                + " from (select task_id, min(group_id) as group_id, min(assignee) as assignee, min(name) as name,"
                                + " min(created_at) as created_at, min(due_at) as due_at, min(declaration_id) as declaration_id,"
                                + " min(case_number) as case_number, min(specialty) as specialty, min(level) as level,"
                                + " min(submitted_at) as submitted_at, max(case when resubmitted then 1 else 0 end) = 1 as resubmitted"
                                + " from (" + found + ") shares group by task_id order by " + order.columns()
                                + " offset :first rows fetch next :most rows only) l"
                                + " left join declaration d on d.id = l.declaration_id"
                                + " left join account a on a.id = d.applicant_id order by " + order.columns())
                .params(parameters(from, search))
                .param("last", (long) first + most)
                .param("first", first)
                .param("most", most)
                .query(ROWS)
                .list();
    }

    /** Counts what each list holds of what was searched for. */
    Map<TaskListKind, Long> counts(Viewpoint from, TaskSearch search) {
        Map<TaskListKind, Long> counts = new EnumMap<>(TaskListKind.class);
        counts.put(TaskListKind.MINE, mine(from, search));
        if (!from.groups().isEmpty()) {
            List<TaskListKind> ofOffices = Arrays.stream(TaskListKind.values())
                    .filter(TaskListKind::ofOffices)
                    .toList();
            String sums = ofOffices.stream()
                    .map(kind -> "count(case when " + kind.condition() + " then 1 end) as n_" + kind.name())
                    .collect(Collectors.joining(", "));
            counts.putAll(jdbc.sql("select " + sums + " from (select distinct task_id, assignee, due_at, resubmitted"
                            + " from listed_task where group_id in (:groups)" + also(from, null, search) + ") found")
                    .params(parameters(from, search))
                    .query((row, number) -> {
                        Map<TaskListKind, Long> sum = new EnumMap<>(TaskListKind.class);
                        for (TaskListKind kind : ofOffices) {
                            sum.put(kind, row.getLong("n_" + kind.name()));
                        }
                        return sum;
                    })
                    .single());
        }
        return counts;
    }

    /** Counts what one list of the offices holds of what was searched for. */
    long count(Viewpoint from, TaskListKind kind, TaskSearch search) {
        return from.groups().isEmpty()
                ? 0
                : jdbc.sql("select count(distinct task_id) from listed_task where group_id in (:groups)"
                                + also(from, kind, search))
                        .params(parameters(from, search))
                        .query(Long.class)
                        .single();
    }

    private long mine(Viewpoint from, TaskSearch search) {
        return jdbc.sql("select count(distinct task_id) from listed_task where " + TaskListKind.MINE.condition()
                        + also(from, null, search))
                .params(parameters(from, search))
                .query(Long.class)
                .single();
    }

    /** Finds what the open tasks of these groups, and the person's own, are about. */
    Set<TaskSearch.Subject> subjects(Viewpoint from) {
        String each = "select specialty, level from listed_task where specialty is not null and ";
        return new HashSet<>(jdbc.sql(each + "assignee = :me"
                        + (from.groups().isEmpty() ? "" : " union " + each + "group_id in (:groups)"))
                .params(parameters(from, TaskSearch.NONE))
                .query(RowsOf.a(TaskSearch.Subject.class))
                .list());
    }

    private static String also(Viewpoint from, TaskListKind kind, TaskSearch search) {
        List<String> conditions = new ArrayList<>(search.conditions());
        if (kind != null) {
            conditions.add(0, kind.condition());
        }
        if (!from.hidden().isEmpty()) {
            conditions.add("task_id not in (:hidden)");
        }
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    private static Map<String, Object> parameters(Viewpoint from, TaskSearch search) {
        Map<String, Object> parameters = new HashMap<>(search.parameters());
        parameters.put("me", from.me());
        parameters.put("now", Timestamp.from(from.now()));
        parameters.put("soon", Timestamp.from(from.soon()));
        parameters.put("hidden", from.hidden());
        parameters.put("groups", from.groups());
        for (int n = 0; n < from.groups().size(); n++) {
            parameters.put("group" + n, from.groups().get(n));
        }
        return parameters;
    }
}
