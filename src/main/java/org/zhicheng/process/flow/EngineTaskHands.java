package org.zhicheng.process.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.process.engine.CaseKeys;
import org.zhicheng.process.engine.ServerAction;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.hand.TaskHands;
import org.zhicheng.task.UserTask;
import org.zhicheng.task.UserTasks;

/** Finds the assignees of the offices' tasks, and sets them anew. */
@Component
class EngineTaskHands implements TaskHands {

    private static final String OF_OFFICES = """
            select t.id_ from act_ru_task t
            where exists (select 1 from act_ru_identitylink l
                          where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ like 'office-%')
            """;

    /** Belongs to no office of the task, or to an account that nothing opens any more. */
    private static final String FORSAKEN = """
             and t.assignee_ is not null
             and not exists (select 1 from account a
                             join account_group g on g.account_id = a.id
                             join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                                                       and l.group_id_ = g.group_id
                             where a.id = t.assignee_ and a.closed_at is null)
            """;

    private final TaskService taskService;
    private final ProcessEngineConfigurationImpl engine;
    private final UserTasks tasks;
    private final ServerAction serverAction;
    private final JdbcClient jdbc;
    private final CaseKeys caseKeys;

    EngineTaskHands(
            TaskService taskService,
            ProcessEngineConfigurationImpl engine,
            UserTasks tasks,
            ServerAction serverAction,
            JdbcClient jdbc,
            CaseKeys caseKeys) {
        this.taskService = taskService;
        this.engine = engine;
        this.tasks = tasks;
        this.serverAction = serverAction;
        this.jdbc = jdbc;
        this.caseKeys = caseKeys;
    }

    @Override
    public Optional<UserTask> ofCase(String declarationId) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseKeys.of(declarationId))
                .taskDefinitionKey(ReviewProcess.REVIEW_STAGE)
                .list()
                .stream()
                .findFirst()
                .map(Task::getId)
                .flatMap(tasks::find);
    }

    @Override
    public List<UserTask> heldBy(String accountId) {
        return found(jdbc.sql(OF_OFFICES + " and t.assignee_ = ? order by t.create_time_, t.id_")
                .param(accountId));
    }

    @Override
    public Map<String, Integer> counts(Collection<String> accountIds) {
        Map<String, Integer> counts = new HashMap<>();
        if (!accountIds.isEmpty()) {
            jdbc.sql("select assignee_, count(*) from act_ru_task where assignee_ in (:people) and id_ in ("
                            + OF_OFFICES + ") group by assignee_")
                    .param("people", accountIds)
                    .query(row -> {
                        counts.put(row.getString(1), row.getInt(2));
                    });
        }
        return counts;
    }

    @Override
    public List<UserTask> forsaken() {
        return found(jdbc.sql(OF_OFFICES + FORSAKEN + " order by t.create_time_, t.id_"));
    }

    @Override
    public void move(UserTask seen, String to, String by) {
        if (by == null) {
            assign(seen, to);
        } else {
            serverAction.as(by, () -> {
                assign(seen, to);
                return null;
            });
        }
    }

    /**
     * Reads the task and changes it in one command, so that the engine compares its revision: of two people who move it
     * in the same moment one fails.
     */
    private void assign(UserTask seen, String to) {
        boolean asSeen = engine.getCommandExecutorTxRequired().execute(context -> {
            Task now = context.getTaskManager().findTaskById(seen.id());
            boolean same = now != null && Objects.equals(now.getAssignee(), seen.assignee());
            if (same) {
                taskService.setAssignee(seen.id(), to);
            }
            return same;
        });
        if (!asSeen) {
            throw new TaskGoneException(seen.id(), null);
        }
    }

    private List<UserTask> found(JdbcClient.StatementSpec ids) {
        return List.copyOf(ids.query(String.class).list()).stream()
                .map(tasks::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
