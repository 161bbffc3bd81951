package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Groups;
import org.zhicheng.account.HeldWork;
import org.zhicheng.account.staff.MembershipDesk;
import org.zhicheng.account.staff.StaffAccess;
import org.zhicheng.account.staff.StaffDesk;
import org.zhicheng.account.staff.StaffMembers;
import org.zhicheng.reference.Offices;

/** Serves 工作人员账号 for process admins. */
@RestController
@RequestMapping("/api/admin/staff")
@Tag(name = "staff")
class StaffController {

    private final StaffMembers members;
    private final StaffDesk desk;
    private final MembershipDesk offices;
    private final StaffAccess access;
    private final Offices names;
    private final CurrentAccount current;

    record NewMember(
            @NotNull String loginName,
            @NotNull String name,
            String idNumber,
            String mobile,
            @NotNull Set<String> groups) {}

    record Assignment(@NotNull Set<String> groups) {}

    record IdNumber(@NotNull String idNumber) {}

    record Office(String group, String name) {}

    record Overview(List<StaffMembers.Member> members, List<Office> offices) {}

    StaffController(
            StaffMembers members,
            StaffDesk desk,
            MembershipDesk offices,
            StaffAccess access,
            Offices names,
            CurrentAccount current) {
        this.members = members;
        this.desk = desk;
        this.access = access;
        this.offices = offices;
        this.names = names;
        this.current = current;
    }

    @Operation(summary = "Staff, and the offices they can belong to")
    @GetMapping
    Overview list() {
        Map<String, String> groups = new TreeMap<>(names.fullNames());
        groups.put(Groups.PROCESS_ADMINS, names.name(Groups.PROCESS_ADMINS));
        groups.put(Groups.OFFICE_HEADS, names.name(Groups.OFFICE_HEADS));
        return new Overview(
                members.list(),
                groups.entrySet().stream()
                        .map(entry -> new Office(entry.getKey(), entry.getValue()))
                        .toList());
    }

    @Operation(summary = "A new member of staff; the first password is shown once")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StaffDesk.Created create(@Valid @RequestBody NewMember wanted) {
        return desk.create(
                new StaffDesk.Wanted(
                        wanted.loginName(), wanted.name(), wanted.idNumber(), wanted.mobile(), wanted.groups()),
                current.get().id());
    }

    @Operation(summary = "What a member of staff has in hand, to be looked at before offices are taken away")
    @GetMapping("/{id}/open-tasks")
    List<HeldWork.Piece> work(@PathVariable String id) {
        return offices.work(id);
    }

    @Operation(
            summary = "Other offices; none takes the account out of service",
            description = "What the person had in hand of an office that was left goes back into its list")
    @PutMapping("/{id}/groups")
    MembershipDesk.Assigned assign(@PathVariable String id, @Valid @RequestBody Assignment assignment) {
        return offices.assign(id, assignment.groups(), current.get().id());
    }

    @Operation(summary = "The ID number, so that the person decides nothing about himself (Y01)")
    @PutMapping("/{id}/id-number")
    StaffMembers.Member identify(@PathVariable String id, @Valid @RequestBody IdNumber number) {
        return desk.setIdNumber(id, number.idNumber(), current.get().id());
    }

    @Operation(summary = "A new first password, and no second factor, for somebody who lost them")
    @PostMapping("/{id}/reset")
    StaffDesk.Created reset(@PathVariable String id) {
        return access.reset(id, current.get().id());
    }
}
