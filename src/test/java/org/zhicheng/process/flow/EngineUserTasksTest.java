package org.zhicheng.process.flow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.process.deploy.DeployedModels;
import org.zhicheng.process.engine.ServerAction;

/** A failure of the engine is not told as a task that is gone. */
class EngineUserTasksTest {

    private final TaskService taskService = mock(TaskService.class, RETURNS_DEEP_STUBS);
    private final ServerAction serverAction = mock(ServerAction.class);
    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final EngineUserTasks tasks = new EngineUserTasks(
            taskService,
            mock(HistoryService.class),
            mock(RepositoryService.class),
            jdbc,
            serverAction,
            mock(DeployedModels.class));

    @BeforeEach
    void aTask() {
        when(taskService.createTaskQuery().taskId("t1").taskAssignee("lisi").singleResult())
                .thenReturn(mock(Task.class));
        when(serverAction.as(any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(1)).get());
    }

    @Test
    void aDatabaseThatFailsIsNoTaskThatIsGone() {
        DataAccessException failed = new DataAccessResourceFailureException("the database went away");
        when(jdbc.sql(any())).thenThrow(failed);

        assertThatThrownBy(() -> tasks.find("t1")).isSameAs(failed);
    }

    @Test
    void whatTheProcessKnowsIsNotSetAgain() {
        Map<String, Object> facts = new HashMap<>(Map.of("level", "assistant", "series", "05", "submitted", true));
        facts.put("department", null);
        when(taskService.getVariables("t1", facts.keySet()))
                .thenReturn(new HashMap<>(Map.of("level", "assistant", "series", "06")));

        tasks.complete("t1", "lisi", facts);

        Map<String, Object> changed = new HashMap<>(Map.of("series", "05", "submitted", true));
        changed.put("department", null);
        verify(taskService).complete("t1", changed);
    }

    @Test
    void completingFailsAsWhatItIs() {
        doThrow(new NullValueException("task is null"), new OptimisticLockingException("moved"))
                .when(taskService)
                .complete("t1", Map.of());

        assertThatThrownBy(() -> tasks.complete("t1", "lisi", Map.of())).isInstanceOf(TaskGoneException.class);
        assertThatThrownBy(() -> tasks.complete("t1", "lisi", Map.of()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
