package org.zhicheng.portal.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.admin.NoticeQueueDesk;
import org.zhicheng.declaration.admin.NoticeQueueDesk.Page;
import org.zhicheng.portal.api.CurrentAccount;

/** Serves 通知发送情况 for process admins; what failed is sent again or settled at the doors of failed notices. */
@RestController
@RequestMapping("/api/admin/notices")
@Tag(name = "failed notices")
class NoticeQueueController {

    private final NoticeQueueDesk desk;
    private final AuditLog audit;
    private final CurrentAccount current;

    NoticeQueueController(NoticeQueueDesk desk, AuditLog audit, CurrentAccount current) {
        this.desk = desk;
        this.audit = audit;
        this.current = current;
    }

    @Operation(
            summary = "Notices by state, channel, kind and case, without their words; and how many there are of each",
            description = "What went out, was settled or kept is counted and listed for thirty days")
    @PostMapping("/search")
    Page search(@Valid @RequestBody AskedNotices question) {
        audit.recordOnce(current.get().id(), AuditKind.READ_FAILED_NOTICES, "message", "all", null);
        return desk.page(question.wanted(), question.shown());
    }
}
