package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.staff.AuditDesk;

/** Serves 审计记录 for process admins. */
@RestController
@RequestMapping("/api/admin/audit")
@Tag(name = "audit")
class AuditController {

    private final AuditDesk desk;
    private final CurrentAccount current;

    /**
     * A question says which entries to look for.
     *
     * @param person a login name, a name, also masked, a mobile or an ID number; null for all
     * @param kind the code of one of the kinds; null for all
     * @param page from 0
     */
    record AuditQuestion(
            @Size(max = 100) String person,
            @Size(max = 32) String caseNumber,
            @Size(max = 64) String kind,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @PositiveOrZero int page) {}

    AuditController(AuditDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "What is written down, by its code and in Chinese")
    @GetMapping("/kinds")
    List<AuditDesk.KindName> kinds() {
        return desk.kinds();
    }

    /** A POST: an ID number belongs into no address, which servers and proxies write down. */
    @Operation(summary = "Entries from a first to a last day, the newest first; the search leaves an entry itself")
    @PostMapping("/search")
    AuditDesk.Page search(@Valid @RequestBody AuditQuestion wanted) {
        return desk.search(
                new AuditDesk.Wanted(
                        wanted.person(), wanted.caseNumber(), wanted.kind(), wanted.from(), wanted.to(), wanted.page()),
                current.get().id());
    }
}
