package org.zhicheng.process;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.query.QueryProperty;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.ReflectionUtils;

/**
 * The unclaimed tasks of some offices, a page of them or their number: what Tasklist asks most. The engine's own
 * statement reads, sorts and compares every column of thousands of tasks for that. Here the page's ids are found by
 * the indexes of {@link EngineIndexes} first, and only these tasks are loaded.
 */
class OfficeQueue {

    private static final int LARGEST_PAGE = 2000;

    private static final Set<QueryProperty> SORTED_BY = Set.of(
            TaskQueryProperty.CREATE_TIME,
            TaskQueryProperty.DUE_DATE,
            TaskQueryProperty.FOLLOW_UP_DATE,
            TaskQueryProperty.LAST_UPDATED,
            TaskQueryProperty.PRIORITY,
            TaskQueryProperty.TASK_ID);

    /** What may be set in a query of this shape: the groups, and what the engine does with the tasks found. */
    private static final Set<String> KNOWN = Set.of(
            "candidateGroup",
            "candidateGroups",
            "cachedCandidateGroups",
            "cachedUserGroups",
            "queries",
            "initializeFormKeys",
            "withCommentAttachmentInfo");

    private static final List<Field> OTHER_CRITERIA = otherCriteria();

    private static final TaskQueryImpl NO_CRITERIA = new TaskQueryImpl();

    private static final String UNCLAIMED =
            """
            from act_ru_task t
            where t.assignee_ is null and t.tenant_id_ is null
            and t.id_ in (select i.task_id_ from act_ru_identitylink i
                          where i.type_ = 'candidate' and i.group_id_ in (:groups))
            """;

    boolean lists(TaskQueryImpl query) {
        return counts(query)
                && query.getMaxResults() <= LARGEST_PAGE
                && query.getOrderingProperties().stream()
                        .allMatch(order -> order.isContainedProperty() && SORTED_BY.contains(order.getQueryProperty()));
    }

    /** Whether the candidate groups are all that the query asks for. */
    boolean counts(TaskQueryImpl query) {
        return query.getQueries().size() == 1
                && OTHER_CRITERIA.stream()
                        .allMatch(field -> Objects.equals(value(field, query), value(field, NO_CRITERIA)));
    }

    List<Task> list(DbSqlSession session, TaskQueryImpl query, Function<TaskQueryImpl, List<Task>> load) {
        List<String> ids = jdbc(session)
                .sql("select t.id_ " + UNCLAIMED + orderBy(query)
                        + " offset :first rows fetch next :most rows only")
                .param("groups", query.getCandidateGroups())
                .param("first", query.getFirstResult())
                .param("most", query.getMaxResults())
                .query(String.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> position =
                IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, Function.identity()));
        TaskQueryImpl page = new TaskQueryImpl();
        page.taskIdIn(ids.toArray(String[]::new)).taskUnassigned();
        return load.apply(page).stream()
                .sorted(Comparator.comparing(task -> position.get(task.getId())))
                .toList();
    }

    long count(DbSqlSession session, TaskQueryImpl query) {
        return jdbc(session)
                .sql("select count(*) " + UNCLAIMED)
                .param("groups", query.getCandidateGroups())
                .query(Long.class)
                .single();
    }

    /** The id last, so that pages never overlap. */
    private static String orderBy(TaskQueryImpl query) {
        return Stream.concat(query.getOrderingProperties().stream().map(OfficeQueue::column), Stream.of("t.id_"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static String column(QueryOrderingProperty order) {
        return "t." + order.getQueryProperty().getName() + " "
                + order.getDirection().getName();
    }

    private static List<Field> otherCriteria() {
        List<Field> fields = Arrays.stream(TaskQueryImpl.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !KNOWN.contains(field.getName()))
                .toList();
        fields.forEach(ReflectionUtils::makeAccessible);
        return fields;
    }

    /** A switch that was set to off is as good as one never touched. */
    private static Object value(Field field, TaskQueryImpl query) {
        Object value = ReflectionUtils.getField(field, query);
        return Boolean.FALSE.equals(value) ? null : value;
    }

    /** Within the engine's transaction. */
    private static JdbcClient jdbc(DbSqlSession session) {
        return JdbcClient.create(
                new SingleConnectionDataSource(session.getSqlSession().getConnection(), true));
    }
}
