package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.process.deploy.DeployedModels;
import org.zhicheng.process.engine.MovedMeanwhile;
import org.zhicheng.process.engine.ServerAction;
import org.zhicheng.process.flow.EngineUserTasks;
import org.zhicheng.process.guard.OwnTasksPlugin;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.task.ATask;

/**
 * An engine with the rule for tasks and without a single authorization row for them: {@code anna} reviews for
 * office-a, {@code bert} for office-b, {@code carl} applies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OwnTasksTest {

    private static final List<String> OF_ANNA = List.of("office-a", "reviewers");

    private TestDatabase database;
    private ProcessEngine engine;
    private TaskService tasks;
    private String ofA;
    private String ofB;

    abstract TestDatabase open();

    @BeforeAll
    void build() {
        database = open();
        engine = engine();
        tasks = engine.getTaskService();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "review.bpmn",
                        Bpmn.createExecutableProcess("review")
                                .startEvent()
                                .userTask("stage")
                                .name("审核 ${office}")
                                .camundaCandidateGroups("${office}")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "declaration.bpmn",
                        Bpmn.createExecutableProcess("declaration")
                                .startEvent()
                                .userTask("fill-in")
                                .name("填报")
                                .camundaAssignee("${applicant}")
                                .endEvent()
                                .done())
                .deploy();
    }

    private ProcessEngine engine() {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(getClass().getSimpleName());
        configuration.setDataSource(database.dataSource());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setAuthorizationEnabled(true);
        configuration.setAuthorizationCheckRevokes("never");
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.getProcessEnginePlugins().add(new OwnTasksPlugin());
        configuration.getProcessEnginePlugins().add(new MovedMeanwhile());
        return configuration.buildProcessEngine();
    }

    @AfterAll
    void shut() throws Exception {
        engine.close();
        database.close();
    }

    @BeforeEach
    void oneTaskEach() {
        ofA = review("office-a");
        ofB = review("office-b");
    }

    @AfterEach
    void sweep() {
        server();
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(instance -> engine.getRuntimeService()
                .deleteProcessInstance(instance.getId(), "swept"));
        engine.getFilterService().createFilterQuery().list().forEach(filter -> engine.getFilterService()
                .deleteFilter(filter.getId()));
        assertThat(rows("listed_task")).isZero();
    }

    /** A person and another decide at the same moment; the engine has read the task and not yet where it stands. */
    @Test
    @Attack(Attack.Kind.RACES)
    void aTaskThatAnotherEndsAfterItWasReadIsAConflict() {
        CommandExecutor commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        Map<String, Consumer<TaskEntity>> moves = Map.of(
                "complete", TaskEntity::complete,
                "assign", task -> task.setAssignee("anna"),
                "signal", task -> task.getExecution().signal(null, null));
        moves.forEach((what, move) -> {
            String id = review("office-a");
            assertThatThrownBy(() -> commands.execute(context -> {
                        TaskEntity task = context.getTaskManager().findTaskById(id);
                        CompletableFuture.runAsync(() -> tasks.complete(id)).join();
                        move.accept(task);
                        return null;
                    }))
                    .as(what)
                    .isInstanceOf(OptimisticLockingException.class);
        });
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void whateverIsAskedOnlyOnesOwnTasksAreFound() {
        Map<String, UnaryOperator<TaskQuery>> finding = new LinkedHashMap<>();
        finding.put("all", query -> query);
        finding.put("unassigned", TaskQuery::taskUnassigned);
        finding.put("own id", query -> query.taskId(ofA));
        finding.put("ids", query -> query.taskIdIn(ofA, ofB));
        finding.put("name", query -> query.taskNameLike("%office-%"));
        finding.put("own group", query -> query.taskCandidateGroup("office-a"));
        finding.put("own and other group", query -> query.taskCandidateGroupIn(List.of("office-a", "office-b")));
        finding.put("own of own and other", query -> query.taskCandidateGroup("office-a")
                .taskCandidateGroupIn(List.of("office-a", "office-b")));
        finding.put("groups like", query -> query.taskCandidateGroupLike("office-%"));
        finding.put("assigned too", query -> query.taskCandidateGroupLike("office-%")
                .includeAssignedTasks());
        finding.put("with groups", TaskQuery::withCandidateGroups);
        finding.put(
                "or name",
                query -> query.or().taskNameLike("%office-%").taskId(ofB).endOr());
        finding.put("or groups", query -> query.or()
                .taskCandidateGroupIn(List.of("office-a", "office-b"))
                .endOr());
        finding.put("or and or", query -> query.or()
                .taskNameLike("%")
                .endOr()
                .or()
                .taskId(ofA)
                .taskId(ofB)
                .taskUnassigned()
                .endOr());
        finding.put(
                "process",
                query -> query.processDefinitionKey("review").orderByTaskName().asc());

        Map<String, UnaryOperator<TaskQuery>> nothing = new LinkedHashMap<>();
        nothing.put("other id", query -> query.taskId(ofB));
        nothing.put("other group", query -> query.taskCandidateGroup("office-b"));
        nothing.put("other groups", query -> query.taskCandidateGroupIn(List.of("office-b"))
                .includeAssignedTasks());
        nothing.put("other name", query -> query.taskNameLike("%office-b"));
        nothing.put("or other id", query -> query.or().taskId(ofB).endOr());
        nothing.put("or other group", query -> query.or()
                .taskCandidateGroup("office-b")
                .includeAssignedTasks()
                .endOr());
        nothing.put("assigned to others", query -> query.or()
                .taskAssigneeLike("%")
                .taskInvolvedUser("bert")
                .endOr());

        as("anna", OF_ANNA);
        finding.forEach((what, asked) -> assertFinds(what, asked, List.of(ofA)));
        nothing.forEach((what, asked) -> assertFinds(what, asked, List.of()));
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void storedFiltersFindTheSameHoweverTheyAreExtended() {
        server();
        Filter every = filter("every", tasks.createTaskQuery());
        Filter offices = filter(
                "offices",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .orderByTaskCreateTime()
                        .asc());
        grant("reviewers", Resources.FILTER, every.getId());
        grant("reviewers", Resources.FILTER, offices.getId());

        as("anna", OF_ANNA);
        Map<String, TaskQuery> extensions = new LinkedHashMap<>();
        extensions.put("sorted", tasks.createTaskQuery().orderByTaskCreateTime().desc());
        extensions.put("by name", tasks.createTaskQuery().taskNameLike("%office%"));
        extensions.put(
                "by or",
                tasks.createTaskQuery()
                        .or()
                        .taskId(ofB)
                        .taskNameLike("%office%")
                        .endOr());
        for (Filter filter : List.of(every, offices)) {
            assertThat(ids(engine.getFilterService().list(filter.getId()))).containsExactly(ofA);
            assertThat(engine.getFilterService().count(filter.getId())).isEqualTo(1);
            extensions.forEach((what, extension) -> {
                assertThat(ids(engine.getFilterService().listPage(filter.getId(), extension, 0, 15)))
                        .as(filter.getName() + " " + what)
                        .containsExactly(ofA);
            });
        }
        TaskQuery others = tasks.createTaskQuery().taskCandidateGroupIn(List.of("office-b"));
        assertThat(engine.getFilterService().count(every.getId(), others)).isZero();
        assertThat(engine.getFilterService().list(every.getId(), others)).isEmpty();

        server();
        database.jdbc().sql("delete from act_ru_authorization").update();
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void anotherOfficesTaskIsClosed() {
        as("anna", OF_ANNA);
        Map<String, Consumer<String>> attempts = new LinkedHashMap<>();
        attempts.put("read its form", task -> engine.getFormService().getTaskFormData(task));
        attempts.put("read its identity links", tasks::getIdentityLinksForTask);
        attempts.put("claim", task -> tasks.claim(task, "anna"));
        attempts.put("take", task -> tasks.setAssignee(task, "anna"));
        attempts.put("let the own office in", task -> tasks.addCandidateGroup(task, "office-a"));
        attempts.put("complete", tasks::complete);
        attempts.forEach((what, attempt) ->
                assertThatThrownBy(() -> attempt.accept(ofB)).as(what).isInstanceOf(AuthorizationException.class));

        assertThat(tasks.getIdentityLinksForTask(ofA)).hasSize(1);
        tasks.claim(ofA, "anna");
        tasks.setAssignee(ofA, null);
        tasks.claim(ofA, "anna");
        tasks.complete(ofA);
        assertFinds("nothing left", query -> query, List.of());
    }

    @Test
    void anApplicantHasTheTaskThatIsAssignedToHimAndNoLonger() {
        server();
        String task = taskOf("declaration", Map.of("applicant", "carl"));
        as("carl", List.of());
        assertFinds("his", query -> query, List.of(task));
        assertFinds("his, asked for", query -> query.taskAssignee("carl"), List.of(task));
        as("anna", OF_ANNA);
        assertFinds("not hers", query -> query.taskAssignee("carl"), List.of());
        server();
        tasks.setAssignee(task, "dora");
        as("carl", List.of());
        assertFinds("no longer his", query -> query, List.of());
        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
    }

    /** Y01: Anna declares herself, and her own office has to review it. */
    @Test
    @Proves("Y01")
    @Attack(Attack.Kind.IDS)
    void whatOfficesDecideAboutOneselfIsNotThere() {
        database.addDeclaration("of-anna");
        database.jdbc()
                .sql("insert into account (id, login_name, display_name, password_hash, created_at)"
                        + " select 'anna', 'anna', '安娜', 'x', created_at from account")
                .update();
        database.jdbc()
                .sql("update declaration set applicant_id = 'anna' where id = 'of-anna'")
                .update();
        server();
        String own = taskOf("review", "of-anna", Map.of("office", "office-a"));
        String correction = taskOf("declaration", "of-anna", Map.of("applicant", "anna"));
        String later = review("office-a");

        as("anna", OF_ANNA);
        assertList(ofA, later);
        assertThat(ids(officeList().orderByTaskCreateTime().asc().listPage(1, 1)))
                .containsExactly(later);
        assertFinds("office", query -> query.taskCandidateGroup("office-a"), List.of(ofA, later));
        assertFinds("its id", query -> query.taskId(own), List.of());
        assertFinds("unassigned", TaskQuery::taskUnassigned, List.of(ofA, later));
        assertThat(ids(tasks.createTaskQuery().taskUnassigned().listPage(1, 1))).containsExactly(later);
        assertFinds("her part as an applicant", query -> query.taskAssignee("anna"), List.of(correction));
        assertThatThrownBy(() -> tasks.claim(own, "anna")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.getIdentityLinksForTask(own)).isInstanceOf(AuthorizationException.class);

        server();
        tasks.setAssignee(own, "anna");
        as("anna", OF_ANNA);
        assertFinds("though given to her", query -> query.taskAssignee("anna"), List.of(correction));
        assertThatThrownBy(() -> tasks.complete(own)).isInstanceOf(AuthorizationException.class);
        server();
        tasks.setAssignee(own, null);
        as("dora", OF_ANNA);
        assertFinds("a colleague's", query -> query.taskId(own), List.of(own));
    }

    /** Y01: Gabi works under one account, and declares and asks for the counter under another. */
    @Test
    @Proves("Y01")
    void whatOfficesDecideAboutOnesOtherAccountIsNotThere() {
        database.addDeclaration("of-gina");
        String gina = "applicant-of-of-gina";
        database.jdbc()
                .sql(
                        "insert into account (id, login_name, display_name, password_hash, staff_id_number_hash, created_at)"
                                + " select 'gabi', 'gabi', '加比', 'x', 'number-of-both', created_at from account where id = ?")
                .param(gina)
                .update();
        database.jdbc()
                .sql("insert into verification (id, account_id, channel, status, created_at)"
                        + " select 'window-of-gina', id, 'window', 'at-window', created_at from account where id = ?")
                .param(gina)
                .update();
        server();
        String declared = taskOf("review", "of-gina", Map.of("office", "office-a"));
        String atCounter = taskOf("review", "window-of-gina", Map.of("office", "office-a"));
        as("gabi", OF_ANNA);
        assertFinds("a stranger's", oldest(), List.of(ofA, declared, atCounter));

        server();
        database.jdbc()
                .sql("update account set claimed_id_hash = 'number-of-both' where id = ?")
                .param(gina)
                .update();
        as("gabi", OF_ANNA);
        assertFinds("all", oldest(), List.of(ofA));
        for (String own : List.of(declared, atCounter)) {
            assertThatThrownBy(() -> tasks.claim(own, "gabi")).isInstanceOf(AuthorizationException.class);
        }
        as("dora", OF_ANNA);
        assertFinds("a colleague's", oldest(), List.of(ofA, declared, atCounter));
    }

    private static UnaryOperator<TaskQuery> oldest() {
        return query -> query.orderByTaskCreateTime().asc();
    }

    @Test
    void theServerSeesEverythingAndAProcessAdminWhatIsGranted() {
        server();
        assertFinds("server", query -> query.orderByTaskName().asc(), List.of(ofA, ofB));
        as("root", List.of("camunda-admin"));
        assertFinds("not granted", query -> query, List.of());
        server();
        grant("camunda-admin", Resources.TASK, Authorization.ANY);
        as("root", List.of("camunda-admin"));
        assertFinds("granted", query -> query.orderByTaskName().asc(), List.of(ofA, ofB));
        server();
        database.jdbc().sql("delete from act_ru_authorization").update();
    }

    @Test
    void noAuthorizationRowIsWritten() {
        server();
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser("eva"));
        String task = taskOf("declaration", Map.of("applicant", "carl"));
        as("anna", OF_ANNA);
        tasks.claim(ofA, "anna");
        tasks.complete(ofA);
        as("carl", List.of());
        tasks.complete(task);
        server();
        tasks.addCandidateGroup(ofB, "office-c");
        tasks.setOwner(ofB, "bert");
        assertThat(rows("act_ru_authorization")).isZero();
    }

    @Test
    void anOfficesListFollowsItsTasks() {
        String second = review("office-a");
        assertList(ofA, second);

        as("anna", OF_ANNA);
        tasks.claim(ofA, "anna");
        assertList(second);
        tasks.setAssignee(ofA, null);
        assertList(ofA, second);
        server();
        tasks.addCandidateGroup(ofB, "office-a");
        assertList(ofA, ofB, second);
        server();
        tasks.addCandidateGroup(ofB, "reviewers");
        assertList(ofA, ofB, second);
        server();
        tasks.deleteCandidateGroup(ofB, "office-a");
        tasks.deleteCandidateGroup(ofB, "reviewers");
        assertList(ofA, second);
        server();
        tasks.claim(second, "anna");
        tasks.complete(second);
        assertList(ofA);
    }

    @Test
    void pagesOfAListAreInOrderAndDoNotOverlap() {
        List<String> more = List.of(review("office-a"), review("office-a"), review("office-a"), review("office-a"));
        as("anna", OF_ANNA);
        TaskQuery oldest = officeList().orderByTaskCreateTime().asc();
        assertThat(ids(oldest.listPage(0, 2))).containsExactly(ofA, more.get(0));
        assertThat(ids(oldest.listPage(2, 2))).containsExactly(more.get(1), more.get(2));
        assertThat(ids(oldest.listPage(4, 2))).containsExactly(more.get(3));
        assertThat(ids(officeList().orderByTaskCreateTime().desc().listPage(0, 2)))
                .containsExactly(more.get(3), more.get(2));
    }

    @Test
    void listsOfAnOlderInstallationAreMadeAtStart() {
        database.jdbc()
                .sql("delete from listed_task where task_id = ?")
                .param(ofA)
                .update();
        database.jdbc()
                .sql("update listed_task set task_id = 'gone' where task_id = ?")
                .param(ofB)
                .update();
        engine.close();
        engine = engine();
        tasks = engine.getTaskService();
        assertList(ofA);
        assertThat(listed()).containsExactlyInAnyOrder(ofA + " office-a ", ofB + " office-b ");
    }

    /** A server of the release before wrote rows of cases without a name. */
    @Test
    void aRowOfACaseWithoutANameIsWrittenAgain() {
        database.addDeclaration("case-of-then");
        database.jdbc()
                .sql("update listed_task set declaration_id = 'case-of-then', applicant_name = null where task_id = ?")
                .param(ofB)
                .update();
        engine.close();
        engine = engine();
        tasks = engine.getTaskService();
        database.jdbc().sql("delete from declaration where id = 'case-of-then'").update();
        database.jdbc()
                .sql("delete from account where id = 'applicant-of-case-of-then'")
                .update();
        assertThat(database.jdbc()
                        .sql(
                                "select count(*) from listed_task where declaration_id is not null and applicant_name is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(listed()).containsExactlyInAnyOrder(ofA + " office-a ", ofB + " office-b ");
    }

    @Test
    void theListedTasksFollowEveryChange() {
        server();
        String filling = taskOf("declaration", "case-1", Map.of("applicant", "carl"));
        assertThat(listed()).containsExactlyInAnyOrder(ofA + " office-a ", ofB + " office-b ", filling + "  carl");
        tasks.claim(ofA, "anna");
        tasks.addCandidateGroup(ofB, "office-a");
        assertThat(listed())
                .containsExactlyInAnyOrder(
                        ofA + " office-a anna", ofB + " office-a ", ofB + " office-b ", filling + "  carl");
        tasks.setAssignee(ofA, null);
        tasks.deleteCandidateGroup(ofB, "office-b");
        tasks.complete(filling);
        assertThat(listed()).containsExactlyInAnyOrder(ofA + " office-a ", ofB + " office-a ");
    }

    private List<String> listed() {
        return database.jdbc()
                .sql("select task_id || ' ' || group_id || ' ' || assignee from listed_task")
                .query(String.class)
                .list();
    }

    private void assertFinds(String what, UnaryOperator<TaskQuery> asked, List<String> expected) {
        assertThat(ids(asked.apply(tasks.createTaskQuery()).list())).as(what).containsExactlyElementsOf(expected);
        assertThat(asked.apply(tasks.createTaskQuery()).count()).as(what).isEqualTo(expected.size());
        TaskQuery again = asked.apply(tasks.createTaskQuery());
        assertThat(ids(again.listPage(0, 10))).as(what).hasSize(expected.size());
        assertThat(again.count()).as(what + ", asked twice").isEqualTo(expected.size());
    }

    /** What Tasklist asks for a reviewer of office-a. */
    private void assertList(String... expected) {
        as("anna", OF_ANNA);
        assertThat(ids(officeList().orderByTaskCreateTime().asc().listPage(0, 15)))
                .containsExactlyInAnyOrder(expected);
        assertThat(officeList().count()).isEqualTo(expected.length);
    }

    private TaskQuery officeList() {
        return tasks.createTaskQuery().taskCandidateGroupIn(OF_ANNA);
    }

    private Filter filter(String name, TaskQuery query) {
        Filter filter = engine.getFilterService().newTaskFilter(name);
        filter.setQuery(query);
        return engine.getFilterService().saveFilter(filter);
    }

    private void grant(String group, Resources resource, String id) {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    /** By one statement in the engine's tables, which has to say what the engine itself says. */
    @Test
    void aTaskIsFoundAsTheEngineKnowsIt() {
        server();
        String filling = taskOf("declaration", "case-1", Map.of("applicant", "carl", "declarationId", "declaration-1"));
        tasks.setDueDate(filling, Date.from(Instant.parse("2026-12-01T04:05:06Z")));
        tasks.addCandidateGroup(ofA, "office-c");
        EngineUserTasks found = new EngineUserTasks(
                tasks,
                engine.getHistoryService(),
                engine.getRepositoryService(),
                database.jdbc(),
                mock(ServerAction.class),
                mock(DeployedModels.class));

        Task known = tasks.createTaskQuery().taskId(filling).singleResult();
        assertThat(found.find(filling))
                .contains(ATask.of(filling, "fill-in")
                        .named("填报")
                        .in("declaration", "case-1")
                        .ofVersion(known.getProcessDefinitionId())
                        .assignedTo("carl")
                        .declaration("declaration-1")
                        .createdAt(known.getCreateTime().toInstant())
                        .dueAt(Instant.parse("2026-12-01T04:05:06Z"))
                        .open());
        assertThat(found.find(ofA)).hasValueSatisfying(task -> {
            assertThat(task.candidateGroups()).containsExactlyInAnyOrder("office-a", "office-c");
            assertThat(task.assignee()).isNull();
            assertThat(task.declarationId()).isNull();
            assertThat(task.businessKey()).isNull();
            assertThat(task.dueAt()).isNull();
        });
        tasks.complete(filling);
        assertThat(found.find(filling)).isEmpty();
    }

    private String review(String office) {
        server();
        return taskOf("review", Map.of("office", office));
    }

    private String taskOf(String process, Map<String, Object> variables) {
        return taskOf(process, null, variables);
    }

    private String taskOf(String process, String businessKey, Map<String, Object> variables) {
        pause();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(process, businessKey, variables)
                .getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** Lists are in the order of creation, which the engine notes by the millisecond. */
    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void as(String user, List<String> groups) {
        engine.getIdentityService().setAuthentication(user, groups);
    }

    private void server() {
        engine.getIdentityService().clearAuthentication();
    }

    private int rows(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static List<String> ids(List<Task> found) {
        return found.stream().map(Task::getId).toList();
    }
}
