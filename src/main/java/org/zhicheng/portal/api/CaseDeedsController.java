package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.declaration.applicant.AnswersDesk;
import org.zhicheng.declaration.applicant.DraftDesk;
import org.zhicheng.declaration.applicant.ReceiptDesk;
import org.zhicheng.declaration.applicant.RenewalDesk;
import org.zhicheng.form.ReadOut;

/** Serves what an applicant reads and does about a case: receipt, the own answers, a new start, the end of a draft. */
@RestController
@RequestMapping("/api/declarations/{id}")
@Tag(name = "declarations")
class CaseDeedsController {

    private final ReceiptDesk receipts;
    private final AnswersDesk answers;
    private final DraftDesk drafts;
    private final RenewalDesk renewals;
    private final CurrentAccount current;

    CaseDeedsController(
            ReceiptDesk receipts, AnswersDesk answers, DraftDesk drafts, RenewalDesk renewals, CurrentAccount current) {
        this.receipts = receipts;
        this.answers = answers;
        this.drafts = drafts;
        this.renewals = renewals;
        this.current = current;
    }

    @Operation(summary = "Who has a submitted case now, how long that usually takes, and how the answer comes")
    @GetMapping("/receipt")
    ReceiptDesk.Receipt receipt(@PathVariable String id) {
        return receipts.receipt(id, current.get());
    }

    @Operation(summary = "What the applicant filled in, to read, in the words of the form")
    @GetMapping("/answers")
    Map<String, List<ReadOut.Part>> answers(@PathVariable String id) {
        return Map.of("parts", answers.of(id, current.get()));
    }

    @Operation(summary = "删除草稿: delete a case that was never sent, with all that was typed and uploaded")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        drafts.delete(id, current.get());
    }

    @Operation(summary = "Whether a new declaration could be started in place of a case that came to nothing")
    @GetMapping("/renewal")
    RenewalDesk.Outlook renewal(@PathVariable String id) {
        return renewals.outlook(id, current.get());
    }

    @Operation(summary = "重新申报: start a new declaration with the answers of a case that came to nothing")
    @PostMapping("/renewal")
    @ResponseStatus(HttpStatus.CREATED)
    RenewalDesk.Renewed renew(@PathVariable String id, @RequestHeader("Idempotency-Key") String key) {
        return renewals.renew(id, current.get(), key);
    }
}
