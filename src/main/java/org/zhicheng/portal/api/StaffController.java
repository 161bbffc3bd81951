package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.HeldWork;
import org.zhicheng.account.staff.MembershipDesk;
import org.zhicheng.account.staff.StaffAccess;
import org.zhicheng.account.staff.StaffDesk;
import org.zhicheng.account.staff.StaffList;
import org.zhicheng.account.staff.StaffMembers;
import org.zhicheng.account.staff.StaffOffices;

/** Serves 工作人员账号 for process admins. */
@RestController
@RequestMapping("/api/admin/staff")
@Tag(name = "staff")
class StaffController {

    private final StaffList list;
    private final StaffDesk desk;
    private final MembershipDesk offices;
    private final StaffAccess access;
    private final StaffOffices names;
    private final CurrentAccount current;

    record NewMember(
            @NotNull String loginName,
            @NotNull String name,
            String idNumber,
            String mobile,
            @NotNull Set<String> groups) {}

    record Assignment(@NotNull Set<String> groups) {}

    record IdNumber(@NotNull String idNumber) {}

    /**
     * A question says whom to look for; what is not there is not asked.
     *
     * @param text a part of a name, of a login name, or of the name of an office
     * @param office the group of one office or role
     * @param former those who left, instead of those who work here
     * @param page from 0
     */
    record StaffQuestion(
            @Size(max = 100) String text,
            @Size(max = 64) String office,
            Boolean former,
            @PositiveOrZero @Max(10_000) Integer page) {}

    StaffController(
            StaffList list,
            StaffDesk desk,
            MembershipDesk offices,
            StaffAccess access,
            StaffOffices names,
            CurrentAccount current) {
        this.list = list;
        this.desk = desk;
        this.access = access;
        this.offices = offices;
        this.names = names;
        this.current = current;
    }

    @Operation(summary = "Staff by name, login name or office, by name, with open tasks and the last sign-in")
    @PostMapping("/search")
    StaffList.Page search(@Valid @RequestBody StaffQuestion question) {
        return list.page(
                new StaffList.Wanted(question.text(), question.office(), Boolean.TRUE.equals(question.former())),
                question.page() == null ? 0 : question.page());
    }

    @Operation(summary = "Offices and roles whose names hold every word of the text, twenty at most")
    @GetMapping("/offices")
    List<StaffOffices.Named> offices(@RequestParam(defaultValue = "") @Size(max = 100) String text) {
        return names.find(text);
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
