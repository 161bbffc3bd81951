package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.staff.ApplicantAccess;
import org.zhicheng.account.staff.ApplicantDesk;
import org.zhicheng.account.staff.ApplicantDesk.Applicant;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/** Serves 申报人账号 for process admins. Each deed answers the account as it is then. */
@RestController
@RequestMapping("/api/admin/applicants")
@Tag(name = "applicants")
class ApplicantController {

    private final ApplicantDesk desk;
    private final ApplicantAccess access;
    private final AuditLog audit;
    private final CurrentAccount current;

    /** @param person a name, a mobile number or an ID number, in full */
    record WantedApplicant(@NotNull @Size(max = 100) String person) {

        /** Without the number. */
        @Override
        public String toString() {
            return "WantedApplicant";
        }
    }

    ApplicantController(ApplicantDesk desk, ApplicantAccess access, AuditLog audit, CurrentAccount current) {
        this.desk = desk;
        this.access = access;
        this.audit = audit;
        this.current = current;
    }

    /** A POST: a number belongs into no address, which servers and proxies write down. */
    @Operation(summary = "The applicants of this name or number, masked; twenty at most")
    @PostMapping("/search")
    ApplicantDesk.Found search(@Valid @RequestBody WantedApplicant wanted) {
        ApplicantDesk.Found found = desk.find(wanted.person());
        List<Applicant> people = found.applicants();
        String one = people.size() == 1 ? people.get(0).id() : null;
        audit.record(
                current.get().id(),
                AuditKind.SEARCH_PEOPLE,
                one == null ? null : "account",
                one,
                Integer.toString(people.size()));
        return found;
    }

    @Operation(summary = "Forget the wrong passwords and codes that keep an applicant out")
    @PostMapping("/{id}/unlocked")
    Applicant unlock(@PathVariable String id) {
        access.unlock(id, current.get().id());
        return desk.one(id);
    }

    @Operation(summary = "Sign an applicant out of every browser")
    @PostMapping("/{id}/signed-out")
    Applicant signOut(@PathVariable String id) {
        access.signOutEverywhere(id, current.get().id());
        return desk.one(id);
    }

    @Operation(summary = "Remove an authenticator app that its owner lost; the owner is told")
    @DeleteMapping("/{id}/second-factor")
    Applicant removeSecondFactor(@PathVariable String id) {
        access.removeSecondFactor(id, current.get().id());
        return desk.one(id);
    }
}
