package org.zhicheng.portal.office;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.review.leave.LeaveDesk;

/** Serves 请假与代理: who of the own offices is away, and who stands in. */
@RestController
@RequestMapping("/api/office/leaves")
@Tag(name = "office")
class LeaveController {

    private final LeaveDesk desk;
    private final CurrentAccount current;

    /** @param person account id of who is away; @param substitute account id of who stands in */
    record WantedLeave(
            @NotNull String person,
            @NotNull String substitute,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}

    LeaveController(LeaveDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "Colleagues of the own offices, and their leaves that are not over")
    @GetMapping
    LeaveDesk.LeavesView leaves() {
        return desk.of(current.get());
    }

    @Operation(summary = "Say that oneself, or as head a member of the office, is away")
    @PostMapping
    LeaveDesk.LeavesView set(@Valid @RequestBody WantedLeave leave) {
        return desk.set(current.get(), leave.person(), leave.substitute(), leave.firstDay(), leave.lastDay());
    }

    @Operation(summary = "End a leave, or take back one that has not begun")
    @DeleteMapping("/{leaveId}")
    LeaveDesk.LeavesView end(@PathVariable String leaveId) {
        return desk.end(current.get(), leaveId);
    }
}
