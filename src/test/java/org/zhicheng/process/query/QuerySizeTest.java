package org.zhicheng.process.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhicheng.Attack;

class QuerySizeTest {

    private static final String[] MANY =
            IntStream.range(0, 30_000).mapToObj(number -> "id" + number).toArray(String[]::new);
    private static final String LONG = "x".repeat(5000);

    static List<Supplier<AbstractQuery<?, ?>>> kinds() {
        return List.of(
                TaskQueryImpl::new,
                ProcessDefinitionQueryImpl::new,
                ProcessInstanceQueryImpl::new,
                HistoricTaskInstanceQueryImpl::new,
                HistoricProcessInstanceQueryImpl::new,
                HistoricVariableInstanceQueryImpl::new,
                VariableInstanceQueryImpl::new,
                UserOperationLogQueryImpl::new,
                () -> new UserQueryImpl() {
                    @Override
                    public long executeCount(org.camunda.bpm.engine.impl.interceptor.CommandContext context) {
                        return 0;
                    }

                    @Override
                    public List<org.camunda.bpm.engine.identity.User> executeList(
                            org.camunda.bpm.engine.impl.interceptor.CommandContext context,
                            org.camunda.bpm.engine.impl.Page page) {
                        return List.of();
                    }
                },
                () -> new GroupQueryImpl() {
                    @Override
                    public long executeCount(org.camunda.bpm.engine.impl.interceptor.CommandContext context) {
                        return 0;
                    }

                    @Override
                    public List<org.camunda.bpm.engine.identity.Group> executeList(
                            org.camunda.bpm.engine.impl.interceptor.CommandContext context,
                            org.camunda.bpm.engine.impl.Page page) {
                        return List.of();
                    }
                },
                () -> new TenantQueryImpl() {
                    @Override
                    public long executeCount(org.camunda.bpm.engine.impl.interceptor.CommandContext context) {
                        return 0;
                    }

                    @Override
                    public List<org.camunda.bpm.engine.identity.Tenant> executeList(
                            org.camunda.bpm.engine.impl.interceptor.CommandContext context,
                            org.camunda.bpm.engine.impl.Page page) {
                        return List.of();
                    }
                });
    }

    /** Every criterion of every kind of query that takes words, whatever it is called. */
    @ParameterizedTest
    @MethodSource("kinds")
    void noCriterionIsUnbounded(Supplier<AbstractQuery<?, ?>> kind) throws IllegalAccessException {
        assertThat(allowed(kind.get())).isTrue();
        int tried = 0;
        for (Method criterion : criteria(kind.get().getClass())) {
            AbstractQuery<?, ?> query = kind.get();
            if (asked(query, criterion)) {
                tried++;
                for (QueryBounds bounds : List.of(QueryBounds.ORDINARY, QueryBounds.ADMIN)) {
                    assertThat(QuerySize.within(bounds, query))
                            .as(criterion.toString())
                            .isFalse();
                }
            }
        }
        assertThat(tried).isPositive();
    }

    private static Stream<Method> all(Class<?> type) {
        return Arrays.stream(type.getMethods());
    }

    private static List<Method> criteria(Class<?> type) {
        return all(type)
                .filter(method -> method.getParameterCount() == 1
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge()
                        && AbstractQuery.class.isAssignableFrom(method.getDeclaringClass())
                        && method.getDeclaringClass() != AbstractQuery.class
                        && !method.getName().startsWith("set")
                        && !method.getName().equals("messageEventSubscriptionName")
                        && value(method.getParameterTypes()[0]) != null)
                .toList();
    }

    private static Object value(Class<?> type) {
        if (type == String.class) {
            return LONG;
        }
        if (type == String[].class) {
            return MANY;
        }
        return Collection.class.isAssignableFrom(type) && type.isAssignableFrom(List.class)
                ? Arrays.asList(MANY)
                : null;
    }

    /** @return whether it takes words: some take the name of a level or of a state, and nothing else */
    private static boolean asked(AbstractQuery<?, ?> query, Method criterion) throws IllegalAccessException {
        try {
            criterion.invoke(query, value(criterion.getParameterTypes()[0]));
            return true;
        } catch (InvocationTargetException e) {
            return false;
        }
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void alternativesAreCounted() {
        assertThat(allowed(with(15))).isTrue();
        assertThat(allowed(with(3000))).isFalse();
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void whatExtendsAFilterIsMeasuredToo() {
        assertThat(allowed(new ExecuteFilterListCmd("filter", with(3)))).isTrue();
        assertThat(allowed(new ExecuteFilterListCmd("filter", with(3000)))).isFalse();
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void orderingsAreCounted() {
        TaskQueryImpl query = new TaskQueryImpl();
        for (int order = 0; order < 5; order++) {
            query.orderByDueDate().asc();
        }
        assertThat(allowed(query)).isTrue();
        for (int order = 0; order < 6; order++) {
            query.orderByDueDate().asc();
        }
        assertThat(allowed(query)).isFalse();
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void variablesAreCountedAndTheirValuesMeasured() {
        TaskQueryImpl query = new TaskQueryImpl();
        for (int variable = 0; variable < 15; variable++) {
            query.taskVariableValueLike("name" + variable, "%x%");
        }
        assertThat(allowed(query)).isTrue();
        for (int variable = 0; variable < 6; variable++) {
            query.processVariableValueEquals("name" + variable, "x");
        }
        assertThat(allowed(query)).isFalse();
        assertThat(allowed((TaskQueryImpl) new TaskQueryImpl().taskVariableValueEquals("name", LONG)))
                .isFalse();
    }

    @Test
    void patternsAreShort() {
        assertThat(allowed((TaskQueryImpl) new TaskQueryImpl().taskNameLike("%审核%")))
                .isTrue();
        assertThat(allowed((TaskQueryImpl) new TaskQueryImpl().taskNameLike("%a".repeat(11))))
                .isFalse();
    }

    @Test
    void expressionsAreMeasured() {
        TaskQueryImpl query = new TaskQueryImpl();
        query.setExpressions(Map.of("taskAssignee", LONG));
        assertThat(allowed(query)).isFalse();
        query.setExpressions(Collections.emptyMap());
        assertThat(allowed(query)).isTrue();
    }

    private static TaskQueryImpl with(int alternatives) {
        TaskQueryImpl query = new TaskQueryImpl();
        for (int one = 0; one < alternatives; one++) {
            query = (TaskQueryImpl) query.or().taskNameLike("%a%").endOr();
        }
        return query;
    }

    private static boolean allowed(Command<?> command) {
        return QuerySize.within(QueryBounds.ORDINARY, command);
    }
}
