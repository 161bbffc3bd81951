package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.staff.BanDesk;
import org.zhicheng.account.staff.BanState;
import org.zhicheng.account.staff.NewBanDesk;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/** Serves 失信名单 for process admins (E03). */
@RestController
@RequestMapping("/api/admin/bans")
@Tag(name = "bans")
class BanController {

    private final BanDesk desk;
    private final NewBanDesk imposing;
    private final AuditLog audit;
    private final CurrentAccount current;

    /**
     * A query names the person to look for.
     *
     * @param person an ID number, a login name, a mobile number, or a name, also masked
     */
    record Wanted(@NotNull @Size(max = 100) String person) {}

    /**
     * A query chooses entries of the list.
     *
     * @param wanted an ID number or a name, also masked; null for all
     * @param state null for all
     * @param first how many entries come before
     */
    record WantedEntries(@Size(max = 100) String wanted, BanState state, int first) {}

    record Terms(@NotNull LocalDate until, @NotNull String reason) {}

    /** A ban on an ID number, which an account may have proven or not. */
    record BanOnNumber(
            @NotNull @Size(max = 100) String name,
            @NotNull @Size(max = 100) String idNumber,
            @NotNull LocalDate until,
            @NotNull String reason) {

        /** Without the number. */
        @Override
        public String toString() {
            return "BanOnNumber";
        }
    }

    BanController(BanDesk desk, NewBanDesk imposing, AuditLog audit, CurrentAccount current) {
        this.desk = desk;
        this.imposing = imposing;
        this.audit = audit;
        this.current = current;
    }

    /** A POST: an ID number belongs into no address, which servers and proxies write down. */
    @Operation(summary = "The bans that somebody may mean, also those that ended; the latest first")
    @PostMapping("/entries")
    BanDesk.Entries entries(@Valid @RequestBody WantedEntries wanted) {
        return desk.entries(wanted.wanted(), wanted.state(), wanted.first());
    }

    /** A POST, for the same reason. */
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
    BanDesk.Entries impose(@PathVariable String accountId, @Valid @RequestBody Terms terms) {
        imposing.impose(accountId, terms.until(), terms.reason(), current.get().id());
        return all();
    }

    @Operation(summary = "The same for an ID number, also one that no account has yet")
    @PostMapping
    BanDesk.Entries impose(@Valid @RequestBody BanOnNumber ban) {
        imposing.impose(
                ban.name(),
                ban.idNumber(),
                ban.until(),
                ban.reason(),
                current.get().id());
        return all();
    }

    @Operation(summary = "Lift a ban before its time; it stays on the list")
    @DeleteMapping("/{id}")
    BanDesk.Entries lift(@PathVariable String id) {
        desk.lift(id, current.get().id());
        return all();
    }

    private BanDesk.Entries all() {
        return desk.entries(null, null, 0);
    }
}
