package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.staff.BanDesk;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/** Serves 失信名单 for process admins (E03). */
@RestController
@RequestMapping("/api/admin/bans")
@Tag(name = "bans")
class BanController {

    private final BanDesk desk;
    private final AuditLog audit;
    private final CurrentAccount current;

    /**
     * A query names the person to look for.
     *
     * @param person an ID number, a login name, a mobile number, or a name, also masked
     */
    record Wanted(@NotNull @Size(max = 100) String person) {}

    record Terms(@NotNull LocalDate until, @NotNull String reason) {}

    BanController(BanDesk desk, AuditLog audit, CurrentAccount current) {
        this.desk = desk;
        this.audit = audit;
        this.current = current;
    }

    @Operation(summary = "All bans, also those that ended; the latest first")
    @GetMapping
    List<BanDesk.Entry> list() {
        return desk.list();
    }

    /** A POST: an ID number belongs into no address, which servers and proxies write down. */
    @Operation(summary = "The people whom somebody may mean, masked")
    @PostMapping("/search")
    List<BanDesk.Person> search(@Valid @RequestBody Wanted wanted) {
        List<BanDesk.Person> found = desk.find(wanted.person());
        String one = found.size() == 1 ? found.get(0).id() : null;
        audit.record(
                current.get().id(),
                AuditKind.SEARCH_PEOPLE,
                one == null ? null : "account",
                one,
                Integer.toString(found.size()));
        return found;
    }

    @Operation(summary = "No declarations by this person before a day; replaces an earlier ban")
    @PutMapping("/{accountId}")
    List<BanDesk.Entry> impose(@PathVariable String accountId, @Valid @RequestBody Terms terms) {
        desk.impose(accountId, terms.until(), terms.reason(), current.get().id());
        return desk.list();
    }

    @Operation(summary = "Lift a ban before its time; it stays on the list")
    @DeleteMapping("/{accountId}")
    List<BanDesk.Entry> lift(@PathVariable String accountId) {
        desk.lift(accountId, current.get().id());
        return desk.list();
    }
}
