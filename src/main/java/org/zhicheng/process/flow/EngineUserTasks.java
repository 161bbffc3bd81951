package org.zhicheng.process.flow;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.process.deploy.DeployedModels;
import org.zhicheng.process.engine.ServerAction;
import org.zhicheng.task.UserTask;
import org.zhicheng.task.UserTasks;

/** Finds the engine's user tasks and the Camunda Forms deployed for them. */
@Component
public class EngineUserTasks implements UserTasks {

    /**
     * Finds a task in one statement, because every request about a task needs it and the engine would be asked seven
     * times. The result has a row for each candidate group, and one where there is none.
     */
    private static final String TASK = """
            select t.id_ as id, t.task_def_key_ as task_key, t.name_ as name, d.key_ as process_key,
              t.proc_def_id_ as process_version, p.business_key_ as business_key, t.assignee_ as assignee,
              l.group_id_ as candidate_group,
              v.text_ as declaration_id, t.create_time_ as created_at, t.due_date_ as due_at
            from act_ru_task t
            left join act_re_procdef d on d.id_ = t.proc_def_id_
            left join act_ru_execution p on p.id_ = t.proc_inst_id_
            left join act_ru_variable v on v.var_scope_ = t.proc_inst_id_ and v.name_ = :declaration
            left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
            where t.id_ = :task
            """;

    private final TaskService taskService;
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final JdbcClient jdbc;
    private final ServerAction serverAction;
    private final DeployedModels models;

    private record Row(
            String id,
            String taskKey,
            String name,
            String processKey,
            String processVersion,
            String businessKey,
            String assignee,
            String candidateGroup,
            String declarationId,
            Timestamp createdAt,
            Timestamp dueAt) {}

    public EngineUserTasks(
            TaskService taskService,
            HistoryService historyService,
            RepositoryService repositoryService,
            JdbcClient jdbc,
            ServerAction serverAction,
            DeployedModels models) {
        this.taskService = taskService;
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.jdbc = jdbc;
        this.serverAction = serverAction;
        this.models = models;
    }

    @Override
    public Optional<UserTask> find(String taskId) {
        List<Row> rows = jdbc.sql(TASK)
                .param("task", taskId)
                .param("declaration", DeclarationProcess.DECLARATION_ID)
                .query(Row.class)
                .list();
        return rows.stream().findFirst().map(row -> formTask(row, rows));
    }

    @Override
    public Optional<String> endedIn(String taskId) {
        return Optional.ofNullable(historyService
                        .createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .singleResult())
                .map(HistoricTaskInstance::getProcessInstanceId);
    }

    @Override
    public Optional<String> completedBy(String taskId, Set<String> groups) {
        return groups.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                                select t.assignee_ from act_hi_taskinst t
                                where t.id_ = :task and t.delete_reason_ = 'completed' and t.assignee_ is not null
                                  and exists (select 1 from act_hi_identitylink l where l.task_id_ = t.id_
                                                and l.type_ = 'candidate' and l.group_id_ in (:groups))
                                """)
                        .param("task", taskId)
                        .param("groups", groups)
                        .query(String.class)
                        .optional();
    }

    @Override
    public Optional<String> form(UserTask task) {
        return models.taskForm(task);
    }

    @Override
    public Optional<String> startForm(String processKey) {
        return latest(processKey).flatMap(definition -> models.startForm(definition.getId()));
    }

    @Override
    public Optional<String> deployedForm(String formId) {
        return models.form(formId);
    }

    @Override
    public void complete(String taskId, String accountId, Map<String, Object> facts) {
        serverAction.as(accountId, () -> {
            try {
                Task task = taskService
                        .createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(accountId)
                        .singleResult();
                if (task == null) {
                    throw new TaskGoneException(taskId, null);
                }
                taskService.complete(taskId, changed(taskId, facts));
                return null;
            } catch (NullValueException | AuthorizationException e) {
                throw new TaskGoneException(taskId, e);
            } catch (OptimisticLockingException e) {
                throw new OptimisticLockingFailureException("Task " + taskId + " moved meanwhile", e);
            }
        });
    }

    /** What the process knows already is not set again: the engine would write each of them three times. */
    private Map<String, Object> changed(String taskId, Map<String, Object> facts) {
        if (facts.isEmpty()) {
            return facts;
        }
        Map<String, Object> known = taskService.getVariables(taskId, facts.keySet());
        Map<String, Object> changed = new HashMap<>(facts);
        changed.entrySet()
                .removeIf(fact ->
                        known.containsKey(fact.getKey()) && Objects.equals(known.get(fact.getKey()), fact.getValue()));
        return changed;
    }

    private Optional<ProcessDefinition> latest(String processKey) {
        return Optional.ofNullable(repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .active()
                .singleResult());
    }

    private static UserTask formTask(Row row, List<Row> rows) {
        return new UserTask(
                row.id(),
                row.taskKey(),
                row.name(),
                row.processKey(),
                row.processVersion(),
                row.businessKey(),
                row.assignee(),
                rows.stream().map(Row::candidateGroup).filter(Objects::nonNull).collect(Collectors.toSet()),
                row.declarationId(),
                row.createdAt().toInstant(),
                row.dueAt() == null ? null : row.dueAt().toInstant());
    }
}
