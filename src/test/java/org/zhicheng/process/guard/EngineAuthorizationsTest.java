package org.zhicheng.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.account.Groups;
import org.zhicheng.reference.TestDatabase;

/** What each start finds from the starts before it, from another server's, and from people. */
class EngineAuthorizationsTest {

    private TestDatabase database;
    private ProcessEngine engine;

    @BeforeEach
    void build() {
        database = TestDatabase.h2();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(getClass().getSimpleName());
        configuration.setDataSource(database.dataSource());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
    }

    @AfterEach
    void shut() throws Exception {
        engine.close();
        database.close();
    }

    @Test
    void aSecondStartAddsNothing() {
        start(engine.getAuthorizationService());
        long rows = authorizations();

        start(engine.getAuthorizationService());

        assertThat(authorizations()).isEqualTo(rows).isPositive();
        assertThat(filters("我的待办")).hasSize(1);
    }

    @Test
    void somebodysOwnFilterOfTheSameNameIsNotMistakenForOurs() {
        Filter own = filter("我的待办", "admin");

        start(engine.getAuthorizationService());
        start(engine.getAuthorizationService());

        assertThat(filters("我的待办")).hasSize(2);
        assertThat(readable()).hasSize(2).doesNotContain(own.getId());
    }

    @Test
    void ofTwoThatTwoServersMadeTheSameOneIsUsedAlways() {
        filter("我的待办", null);
        filter("我的待办", null);

        start(engine.getAuthorizationService());
        List<String> readable = readable();
        start(engine.getAuthorizationService());

        assertThat(readable()).hasSize(2).isEqualTo(readable);
    }

    @Test
    void whatAnotherServerGrantsInTheSameMomentIsGranted() {
        AuthorizationService real = engine.getAuthorizationService();
        AuthorizationService late = mock(AuthorizationService.class, delegatesTo(real));
        AtomicBoolean first = new AtomicBoolean(true);
        doAnswer(call -> {
                    if (first.getAndSet(false)) {
                        start(real);
                    }
                    return real.saveAuthorization(call.getArgument(0));
                })
                .when(late)
                .saveAuthorization(any());

        start(late);

        assertThat(real.createAuthorizationQuery()
                        .groupIdIn(Groups.PROCESS_ADMINS)
                        .count())
                .isEqualTo(Resources.values().length);
    }

    private void start(AuthorizationService authorizations) {
        new EngineAuthorizations(
                        authorizations, engine.getFilterService(), engine.getTaskService(), TestDatabase.messages())
                .afterSingletonsInstantiated();
    }

    private long authorizations() {
        return engine.getAuthorizationService().createAuthorizationQuery().count();
    }

    /** Ids of the filters that reviewers may read. */
    private List<String> readable() {
        return engine
                .getAuthorizationService()
                .createAuthorizationQuery()
                .groupIdIn(Groups.REVIEWERS)
                .resourceType(Resources.FILTER)
                .list()
                .stream()
                .map(Authorization::getResourceId)
                .sorted()
                .toList();
    }

    private List<Filter> filters(String name) {
        return engine.getFilterService().createFilterQuery().filterName(name).list();
    }

    private Filter filter(String name, String owner) {
        FilterService service = engine.getFilterService();
        Filter filter = service.newTaskFilter(name);
        filter.setOwner(owner);
        filter.setQuery(engine.getTaskService().createTaskQuery());
        return service.saveFilter(filter);
    }
}
