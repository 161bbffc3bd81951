package org.zhicheng.portal.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.admin.NoticeQueueDesk;
import org.zhicheng.declaration.admin.NoticeQueueDesk.Page;
import org.zhicheng.declaration.admin.NoticeQueueDesk.Wanted;
import org.zhicheng.notice.NoticeQueue.State;
import org.zhicheng.portal.api.CurrentAccount;

/** Serves 通知发送情况 for process admins; what failed is sent again or settled at the doors of failed notices. */
@RestController
@RequestMapping("/api/admin/notices")
@Tag(name = "failed notices")
class NoticeQueueController {

    private final NoticeQueueDesk desk;
    private final AuditLog audit;
    private final CurrentAccount current;

    /**
     * A question says which notices to look for; what is not there is not asked.
     *
     * @param kind as an answer names it
     * @param caseNumber all of it
     * @param page from 0
     */
    record NoticeQuestion(
            State state,
            @Pattern(regexp = "|sms|mail|inbox|none") String channel,
            @Size(max = 64) String kind,
            @Size(max = 40) String caseNumber,
            @PositiveOrZero @Max(100_000) Integer page) {

        Wanted wanted() {
            return new Wanted(state, given(channel), given(kind), caseNumber);
        }

        private static String given(String text) {
            return text == null || text.isEmpty() ? null : text;
        }
    }

    NoticeQueueController(NoticeQueueDesk desk, AuditLog audit, CurrentAccount current) {
        this.desk = desk;
        this.audit = audit;
        this.current = current;
    }

    @Operation(
            summary = "Notices by state, channel, kind and case, without their words; and how many there are of each",
            description = "What went out, was settled or kept is counted and listed for thirty days")
    @PostMapping("/search")
    Page search(@Valid @RequestBody NoticeQuestion question) {
        audit.recordOnce(current.get().id(), AuditKind.READ_FAILED_NOTICES, "message", "all", null);
        return desk.page(question.wanted(), question.page() == null ? 0 : question.page());
    }
}
