package org.zhicheng.review.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/**
 * Reads the table {@code listed_task}, which the process keeps in step with the engine's tasks. Whatever is counted and
 * searched stands in indexes, and no more rows are looked up than a page shows.
 */
@Repository
class TaskListRows {

    private static final List<TaskListKind> OF_OFFICES =
            Arrays.stream(TaskListKind.values()).filter(TaskListKind::ofOffices).toList();

    private static final String SUMS = sums("");
    private static final String SUMS_OVER_ALL = sums(" over ()");

    private static final String COUNTS =
            OF_OFFICES.stream().map(kind -> "n_" + kind.name()).collect(Collectors.joining(", "));

    /** Nearly every task is one group's: only of the others has to be found out which rows are the same one. */
    private static final String IN_OFFICES = " from listed_task where group_id in (:groups) and shared = ";

    /** What lists are told apart and sorted by. */
    private static final String SORTED =
            ", assignee, due_at, resubmitted, after_review, created_at, submitted_at, case_number";

    private static final String SHOWN =
            "l.task_id, l.group_id, l.assignee, l.name, l.created_at, l.due_at, l.declaration_id, l.case_number,"
                    + " a.display_name as applicant, d.business, l.specialty, l.level, l.submitted_at, l.resubmitted";

    private static final String WITH_ITS_CASE =
            " left join listed_task l on l.task_id = p.task_id and l.group_id = p.group_id"
                    + " left join declaration d on d.id = l.declaration_id left join account a on a.id = d.applicant_id"
                    + " order by ";

    private final JdbcClient jdbc;

    /** What was found: how much of it each list holds, and a page of one of them. */
    record Found(Map<TaskListKind, Long> counts, List<ListedTask> page) {}

    /** A part of a list in its order. */
    record Part(TaskListKind kind, TaskListOrder order, int first, int most) {}

    TaskListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found find(Viewpoint from, Part part, TaskSearch search) {
        if (part.kind().ofOffices() && search != TaskSearch.NONE) {
            Found found = searched(from, part, search);
            return found.page().isEmpty() ? new Found(counts(from, search), List.of()) : found;
        }
        Map<TaskListKind, Long> counts = counts(from, search);
        return new Found(counts, counts.get(part.kind()) == 0 ? List.of() : page(from, part, search));
    }

    /** Counts what each list holds of what was searched for. */
    Map<TaskListKind, Long> counts(Viewpoint from, TaskSearch search) {
        String also = also(from, null, search);
        String sql = from.groups().isEmpty()
                ? "select " + mine(also)
                : "select " + mine(also) + ", "
                        + OF_OFFICES.stream()
                                .map(kind -> "sum(n_" + kind.name() + ") as n_" + kind.name())
                                .collect(Collectors.joining(", "))
                        + " from (select " + SUMS + IN_OFFICES + "false" + also + " union all select " + SUMS
                        + " from (select task_id, assignee, due_at, resubmitted, after_review" + IN_OFFICES + "true"
                        + also
                        + " group by task_id, assignee, due_at, resubmitted, after_review) several) every_task";
        return jdbc.sql(sql)
                .params(parameters(from, search))
                .query((row, number) -> counts(row, from))
                .single();
    }

    private static String sums(String over) {
        return OF_OFFICES.stream()
                .map(kind -> "count(case when " + kind.condition() + " then 1 end)" + over + " as n_" + kind.name())
                .collect(Collectors.joining(", "));
    }

    private static String mine(String also) {
        return "(select count(distinct task_id) from listed_task where " + TaskListKind.MINE.condition() + also
                + ") as n_MINE";
    }

    private static Map<TaskListKind, Long> counts(ResultSet row, Viewpoint from) throws SQLException {
        Map<TaskListKind, Long> counts = new EnumMap<>(TaskListKind.class);
        counts.put(TaskListKind.MINE, row.getLong("n_MINE"));
        if (!from.groups().isEmpty()) {
            for (TaskListKind kind : OF_OFFICES) {
                counts.put(kind, row.getLong("n_" + kind.name()));
            }
        }
        return counts;
    }

    /**
     * Counts what was found and reads a page of it at once: what fits is looked for in the index a single time. No common table
     * expression: H2 answers with what one found for the parameters before.
     *
     * @return without counts where the page is empty
     */
    private Found searched(Viewpoint from, Part part, TaskSearch search) {
        String also = also(from, null, search);
        TaskListOrder order = part.order();
        return jdbc.sql("select " + SHOWN + ", " + COUNTS + ", " + mine(also) + " from (select * from (select found.*, "
                        + SUMS_OVER_ALL + " from (select task_id, group_id" + SORTED + IN_OFFICES + "false" + also
                        + " union all select task_id, min(group_id)" + SORTED + IN_OFFICES + "true" + also
                        + " group by task_id" + SORTED + ") found) counted where "
                        + part.kind().condition() + " order by " + order.columns()
                        + " offset :first rows fetch next :most rows only) p" + WITH_ITS_CASE + order.columns("p"))
                .params(parameters(from, search))
                .param("first", part.first())
                .param("most", part.most())
                .query(rows -> {
                    Map<TaskListKind, Long> counted = null;
                    List<ListedTask> page = new ArrayList<>();
                    while (rows.next()) {
                        counted = counted == null ? counts(rows, from) : counted;
                        page.add(task(rows));
                    }
                    return new Found(counted, page);
                });
    }

    private static ListedTask task(ResultSet row) throws SQLException {
        return new ListedTask(
                row.getString("task_id"),
                row.getString("group_id"),
                row.getString("assignee"),
                row.getString("name"),
                row.getTimestamp("created_at"),
                row.getTimestamp("due_at"),
                row.getString("declaration_id"),
                row.getString("case_number"),
                row.getString("applicant"),
                row.getString("business"),
                row.getString("specialty"),
                row.getString("level"),
                SqlTime.read(row, "submitted_at"),
                row.getBoolean("resubmitted"));
    }

    private List<ListedTask> page(Viewpoint from, Part part, TaskSearch search) {
        TaskListOrder order = part.order();
        String keys = Stream.concat(Stream.of("select task_id, group_id"), order.names().stream())
                .collect(Collectors.joining(", "));
        String also = also(from, part.kind(), search);
        String shares = part.kind().ofOffices()
                // each office's share is read in order by the index, and no more of it than the page can need
                ? IntStream.range(0, from.groups().size())
                        .mapToObj(n -> "(" + keys + " from listed_task where group_id = :group" + n + also
                                + " order by " + order.columns() + " fetch next :last rows only)")
                        .collect(Collectors.joining(" union all "))
                : keys + " from listed_task where true" + also;
        return jdbc.sql("select " + SHOWN + " from (select task_id, min(group_id) as group_id, " + least(order.names())
                        + " from (" + shares + ") shares group by task_id order by " + order.columns()
                        + " offset :first rows fetch next :most rows only) p" + WITH_ITS_CASE + order.columns("p"))
                .params(parameters(from, search))
                .param("last", (long) part.first() + part.most())
                .param("first", part.first())
                .param("most", part.most())
                .query(ListedTask.class)
                .list();
    }

    private static String least(List<String> columns) {
        return columns.stream()
                .map(column -> "min(" + column + ") as " + column)
                .collect(Collectors.joining(", "));
    }

    /** Finds what the open tasks of these groups, and the person's own, are about: the index has it. */
    Set<TaskSearch.Subject> subjects(Viewpoint from) {
        String each = "select specialty, level from listed_task where specialty is not null and ";
        return new HashSet<>(jdbc.sql(each + "assignee = :me"
                        + (from.groups().isEmpty() ? "" : " union " + each + "group_id in (:groups)"))
                .params(parameters(from, TaskSearch.NONE))
                .query(TaskSearch.Subject.class)
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
