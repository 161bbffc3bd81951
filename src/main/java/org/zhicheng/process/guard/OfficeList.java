package org.zhicheng.process.guard;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.task.Task;
import org.springframework.util.ReflectionUtils;

/**
 * Answers a task query that asks for the unclaimed tasks of some offices and for nothing else, as Tasklist does all
 * day. Its number, and a page of it by age, come from {@link UnclaimedTasks}.
 */
class OfficeList {

    private static final int LARGEST_PAGE = 2000;

    /**
     * Fields that do not narrow the query further: the groups themselves, and what is done with the tasks once they are
     * found.
     */
    private static final Set<String> NO_OTHER_CRITERIA = Set.of(
            "candidateGroup",
            "candidateGroups",
            "cachedCandidateGroups",
            "cachedUserGroups",
            "queries",
            "initializeFormKeys",
            "withCommentAttachmentInfo");

    private static final List<Field> OTHER_CRITERIA = otherCriteria();

    private static final TaskQueryImpl UNTOUCHED = new TaskQueryImpl();

    private final TaskQueryImpl query;

    private OfficeList(TaskQueryImpl query) {
        this.query = query;
    }

    /** @param query names candidate groups; the result is empty where it asks for something else as well */
    static Optional<OfficeList> of(TaskQueryImpl query) {
        boolean plain = query.getQueries().size() == 1
                && OTHER_CRITERIA.stream()
                        .allMatch(field -> Objects.equals(value(field, query), value(field, UNTOUCHED)));
        return plain ? Optional.of(new OfficeList(query)) : Optional.empty();
    }

    /**
     * Returns whether a page is wanted that is sorted by age first; tasks of one millisecond have no other order then.
     */
    boolean isPageByAge() {
        List<QueryOrderingProperty> orders = query.getOrderingProperties();
        return query.getMaxResults() <= LARGEST_PAGE
                && !orders.isEmpty()
                && orders.get(0).isContainedProperty()
                && TaskQueryProperty.CREATE_TIME.equals(orders.get(0).getQueryProperty());
    }

    /** @param load runs the engine's own query, which checks assignee and identity links again */
    List<Task> page(UnclaimedTasks unclaimed, Function<TaskQueryImpl, List<Task>> load) {
        boolean oldestFirst = query.getOrderingProperties().get(0).getDirection() == Direction.ASCENDING;
        List<String> ids =
                unclaimed.page(query.getCandidateGroups(), oldestFirst, query.getFirstResult(), query.getMaxResults());
        if (ids.isEmpty()) {
            return List.of();
        }
        TaskQueryImpl found = new TaskQueryImpl();
        found.taskIdIn(ids.toArray(String[]::new)).taskCandidateGroupIn(query.getCandidateGroups());
        Map<String, Integer> position =
                IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, Function.identity()));
        return load.apply(found).stream()
                .sorted(Comparator.comparing(task -> position.get(task.getId())))
                .toList();
    }

    long count(UnclaimedTasks unclaimed) {
        return unclaimed.count(query.getCandidateGroups());
    }

    private static List<Field> otherCriteria() {
        List<Field> fields = Arrays.stream(TaskQueryImpl.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !NO_OTHER_CRITERIA.contains(field.getName()))
                .toList();
        fields.forEach(ReflectionUtils::makeAccessible);
        return fields;
    }

    /** Reads a criterion. A switch that is off and an empty list count as none, because stored filters contain them. */
    private static Object value(Field field, TaskQueryImpl query) {
        Object value = ReflectionUtils.getField(field, query);
        boolean asksNothing = Boolean.FALSE.equals(value) || value instanceof Object[] array && array.length == 0;
        return asksNothing ? null : value;
    }
}
