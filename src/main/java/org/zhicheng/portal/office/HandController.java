package org.zhicheng.portal.office;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.review.hand.HandDesk;
import org.zhicheng.review.hand.HandsView;

/** Serves who has a case, and handing it over, for the office that has it. */
@RestController
@RequestMapping("/api/office/cases/{id}")
@Tag(name = "office")
class HandController {

    private final HandDesk desk;
    private final CurrentAccount current;

    /** @param holder account id of who had it when the page was drawn; null for nobody */
    record TakeOver(String holder, String reason) {}

    /** @param holder as for {@link TakeOver} */
    record Release(String holder, String reason) {}

    /** @param holder as for {@link TakeOver}; @param to account id of who gets it */
    record HandAssignment(String holder, @NotNull String to, String reason) {}

    HandController(HandDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "Who has the case and had it, and what one may do about it")
    @GetMapping("/hands")
    HandsView hands(@PathVariable String id) {
        return desk.of(id, current.get());
    }

    @Operation(
            summary = "接手: take the case over from a colleague who is away, or whose case is due",
            description = "Answers 409 with who has it, where that changed meanwhile")
    @PostMapping("/take-over")
    HandsView takeOver(@PathVariable String id, @Valid @RequestBody TakeOver wanted) {
        return desk.takeOver(id, current.get(), wanted.holder(), wanted.reason());
    }

    @Operation(summary = "收回: put the case back into the office's list, the own one or as head of the office")
    @PostMapping("/release")
    HandsView release(@PathVariable String id, @Valid @RequestBody Release wanted) {
        return desk.release(id, current.get(), wanted.holder(), wanted.reason());
    }

    @Operation(summary = "分派: give the case to a member of the office, as its head")
    @PostMapping("/assignment")
    HandsView assign(@PathVariable String id, @Valid @RequestBody HandAssignment wanted) {
        return desk.assign(id, current.get(), wanted.holder(), wanted.to(), wanted.reason());
    }
}
