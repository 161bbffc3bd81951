package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.CaseAccessLog;
import org.zhicheng.declaration.view.CareerComparison;
import org.zhicheng.declaration.view.ComparisonDesk;

/** Serves the comparison of social security, chosen employer and work experience. */
@RestController
@RequestMapping("/api/declarations/{id}/comparison")
@Tag(name = "declarations")
class ComparisonController {

    private final ComparisonDesk comparisons;
    private final CaseAccessLog openings;
    private final CurrentAccount current;

    ComparisonController(ComparisonDesk comparisons, CaseAccessLog openings, CurrentAccount current) {
        this.comparisons = comparisons;
        this.openings = openings;
        this.current = current;
    }

    @Operation(summary = "Social security, chosen employer and work experience, month by month")
    @GetMapping
    CareerComparison comparison(@PathVariable String id) {
        Account viewer = current.get();
        CareerComparison comparison = comparisons.compare(id, viewer);
        openings.ofCase(id, viewer);
        return comparison;
    }
}
