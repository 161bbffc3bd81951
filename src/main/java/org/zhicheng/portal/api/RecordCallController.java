package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.admin.RecordCallDesk;

/** Serves 对外提供记录 for process admins: to whom personal information was given, why, and which. */
@RestController
@RequestMapping("/api/admin/record-calls")
@Tag(name = "record calls")
class RecordCallController {

    private final RecordCallDesk desk;
    private final AuditLog audit;
    private final CurrentAccount current;

    RecordCallController(RecordCallDesk desk, AuditLog audit, CurrentAccount current) {
        this.desk = desk;
        this.audit = audit;
        this.current = current;
    }

    @Operation(summary = "Calls from a first to a last day, of all cases or of one; the newest first")
    @GetMapping
    RecordCallDesk.Calls between(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) String caseNumber) {
        RecordCallDesk.Calls calls = desk.between(from, to, caseNumber);
        audit.record(current.get().id(), AuditKind.READ_RECORD_CALLS, "record-call", null, from + " " + to);
        return calls;
    }
}
