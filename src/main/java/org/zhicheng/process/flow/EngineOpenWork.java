package org.zhicheng.process.flow;

import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.reminder.OpenWork;

/** Counts the review tasks that are open, by office and by who claimed them. */
@Component
class EngineOpenWork implements OpenWork {

    private final TaskService taskService;

    EngineOpenWork(TaskService taskService) {
        this.taskService = taskService;
    }

    @Override
    public Count unclaimed(String office, Times times) {
        return count(() -> review().taskCandidateGroup(office).taskUnassigned(), times);
    }

    @Override
    public Count claimed(String accountId, Times times) {
        return count(() -> review().taskAssignee(accountId), times);
    }

    private TaskQuery review() {
        return taskService.createTaskQuery().taskDefinitionKey(ReviewProcess.REVIEW_STAGE);
    }

    private static Count count(Supplier<TaskQuery> tasks, Times times) {
        Date now = Date.from(times.now());
        return new Count(
                tasks.get().taskCreatedAfter(Date.from(times.since())).count(),
                tasks.get().dueAfter(now).dueBefore(Date.from(times.tonight())).count(),
                tasks.get().dueBefore(now).count());
    }
}
