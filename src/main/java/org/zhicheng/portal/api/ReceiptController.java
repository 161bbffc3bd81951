package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.declaration.applicant.ReceiptDesk;

/** Serves what an applicant reads after 提交. */
@RestController
@RequestMapping("/api/declarations/{id}/receipt")
@Tag(name = "declarations")
class ReceiptController {

    private final ReceiptDesk receipts;
    private final CurrentAccount current;

    ReceiptController(ReceiptDesk receipts, CurrentAccount current) {
        this.receipts = receipts;
        this.current = current;
    }

    @Operation(summary = "Who has a submitted case now, how long that usually takes, and how the answer comes")
    @GetMapping
    ReceiptDesk.Receipt receipt(@PathVariable String id) {
        return receipts.receipt(id, current.get());
    }
}
