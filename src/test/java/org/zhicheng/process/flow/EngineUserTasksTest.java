package org.zhicheng.process.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.process.engine.ServerAction;

/** A failure of the engine is not told as a task that is gone. */
class EngineUserTasksTest {

    private final TaskService taskService = mock(TaskService.class, RETURNS_DEEP_STUBS);
    private final ServerAction serverAction = mock(ServerAction.class);
    private final EngineUserTasks tasks = new EngineUserTasks(
            taskService,
            mock(RuntimeService.class, RETURNS_DEEP_STUBS),
            null,
            mock(RepositoryService.class, RETURNS_DEEP_STUBS),
            serverAction,
            null);

    @BeforeEach
    void aTask() {
        Task task = mock(Task.class);
        when(task.getId()).thenReturn("t1");
        when(task.getCreateTime()).thenReturn(new Date(0));
        when(taskService.createTaskQuery().taskId("t1").singleResult()).thenReturn(task);
        when(taskService.createTaskQuery().taskId("t1").taskAssignee("lisi").singleResult())
                .thenReturn(task);
        when(taskService.getIdentityLinksForTask("t1")).thenReturn(List.of());
        when(serverAction.as(any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(1)).get());
    }

    @Test
    void aDatabaseThatFailsIsNoTaskWithoutADeclaration() {
        ProcessEngineException failed = new ProcessEngineException("the database went away");
        when(taskService.getVariable(any(), any())).thenThrow(failed);

        assertThatThrownBy(() -> tasks.find("t1")).isSameAs(failed);
    }

    @Test
    void aTaskThatWasCompletedMeanwhileHasNone() {
        when(taskService.getVariable(any(), any())).thenThrow(new NullValueException("task is null"));

        assertThat(tasks.find("t1").orElseThrow().declarationId()).isNull();
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
