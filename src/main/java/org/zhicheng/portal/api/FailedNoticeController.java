package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.admin.FailedNoticeDesk;
import org.zhicheng.declaration.admin.FailedNoticeDesk.FailedNotice;

/** Serves 未送达的通知 for process admins (N01, N02). */
@RestController
@RequestMapping("/api/admin/failed-notices")
@Tag(name = "failed notices")
class FailedNoticeController {

    private final FailedNoticeDesk desk;
    private final AuditLog audit;
    private final CurrentAccount current;

    FailedNoticeController(FailedNoticeDesk desk, AuditLog audit, CurrentAccount current) {
        this.desk = desk;
        this.audit = audit;
        this.current = current;
    }

    @Operation(summary = "Notices that reached nobody, the newest first")
    @GetMapping
    List<FailedNotice> list() {
        audit.recordOnce(current.get().id(), AuditKind.READ_FAILED_NOTICES, "message", "all", null);
        return desk.list();
    }

    @Operation(summary = "Send it once more, to the number that the person has now")
    @PostMapping("/{id}/again")
    List<FailedNotice> again(@PathVariable String id) {
        desk.sendAgain(id, current.get().id());
        return desk.list();
    }

    @Operation(summary = "Send all that are listed once more, to whoever has a number or an address now")
    @PostMapping("/again")
    List<FailedNotice> allAgain() {
        desk.sendAllAgain(current.get().id());
        return desk.list();
    }

    @Operation(summary = "The person was told in another way")
    @PostMapping("/{id}/settled")
    List<FailedNotice> settled(@PathVariable String id) {
        desk.settle(id, current.get().id());
        return desk.list();
    }
}
