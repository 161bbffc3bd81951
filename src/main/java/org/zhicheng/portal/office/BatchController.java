package org.zhicheng.portal.office;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.review.batch.BatchDesk;

/** Serves what is done to several cases at once; each answer tells of each case. */
@RestController
@RequestMapping("/api/office/batch")
@Tag(name = "office")
class BatchController {

    private final BatchDesk desk;
    private final CurrentAccount current;

    /** @param cases ids of declarations */
    record CaseList(@NotNull List<@NotNull String> cases) {}

    /** @param holder account id of who had it when the page was drawn; null for nobody */
    record SeenCase(@NotNull String id, String holder) {}

    /** @param to account id of who gets them */
    record BatchAssignment(
            @NotNull List<@Valid @NotNull SeenCase> cases,
            @NotNull String to,
            String reason) {

        Map<String, String> holders() {
            Map<String, String> holders = new LinkedHashMap<>();
            cases.forEach(one -> holders.put(one.id(), one.holder()));
            return holders;
        }
    }

    BatchController(BatchDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "批量认领")
    @PostMapping("/claim")
    BatchDesk.Results claim(@Valid @RequestBody CaseList wanted) {
        return desk.claim(current.get(), wanted.cases());
    }

    @Operation(summary = "批量分派, by the head of the office")
    @PostMapping("/assignment")
    BatchDesk.Results assign(@Valid @RequestBody BatchAssignment wanted) {
        return desk.assign(current.get(), wanted.holders(), wanted.to(), wanted.reason());
    }

    @Operation(summary = "Which of these cases could be approved together, and why the others could not")
    @PostMapping("/approval-check")
    BatchDesk.Results check(@Valid @RequestBody CaseList wanted) {
        return desk.check(current.get(), wanted.cases());
    }

    @Operation(
            summary = "批量通过: each by the rules of a single decision, as far as review-batch.dmn allows it",
            description = "With the same key nothing is decided twice, and the answer is the same")
    @PostMapping("/approval")
    BatchDesk.Results approve(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody CaseList wanted) {
        return desk.approve(current.get(), wanted.cases(), key);
    }
}
