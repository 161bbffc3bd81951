package org.zhicheng.portal.tasklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.review.tasklist.TaskListDesk;
import org.zhicheng.review.tasklist.TaskListKind;
import org.zhicheng.review.tasklist.TaskListOrder;

/** Serves the task lists of Tasklist. */
@RestController
@RequestMapping("/api/task-lists")
@Tag(name = "tasks")
class TaskListController {

    private final TaskListDesk desk;
    private final CurrentAccount current;

    TaskListController(TaskListDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(
            summary = "A list of open tasks, of the own offices and the own ones; how many the other lists have",
            description = "A search looks for parts of case number, name, specialty and level, in every list at once; a"
                    + " holder narrows the list that is shown to what this person has")
    @GetMapping("/{list}")
    TaskListDesk.TaskListView show(
            @PathVariable TaskListKind list,
            @RequestParam(defaultValue = "DUE") TaskListOrder order,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "0") int first) {
        return desk.show(current.get(), new TaskListDesk.Wish(list, order, search, holder, Math.max(0, first)));
    }
}
