package org.zhicheng.portal.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.incident.IncidentDesk;
import org.zhicheng.incident.IncidentDesk.Page;
import org.zhicheng.incident.IncidentDesk.Retried;
import org.zhicheng.incident.IncidentDesk.Wanted;
import org.zhicheng.portal.api.CurrentAccount;

/** Serves 异常任务 for process admins: steps that failed, and trying them again. */
@RestController
@RequestMapping("/api/admin/incidents")
@Tag(name = "incidents")
class IncidentController {

    private final IncidentDesk desk;
    private final CurrentAccount current;

    /**
     * A question says which incidents are meant; what is not there is not asked.
     *
     * @param caseNumber all of it, or a part
     * @param kind as an answer names it
     * @param page from 0; the pages are of no matter to what is tried again
     */
    record Question(
            @Size(max = 40) String caseNumber,
            @Size(max = 255) String process,
            @Size(max = 255) String step,
            @Size(max = 40) String kind,
            @PositiveOrZero @Max(1000) Integer page) {

        Wanted wanted() {
            return new Wanted(caseNumber, process, step, kind);
        }
    }

    IncidentController(IncidentDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "Steps that failed, those that wait for a person first")
    @PostMapping("/search")
    Page search(@Valid @RequestBody Question question) {
        return desk.page(question.wanted(), question.page() == null ? 0 : question.page());
    }

    @Operation(summary = "Try one at once; what is tried already stays as it is")
    @PostMapping("/{id}/retry")
    Retried retry(@PathVariable String id) {
        return desk.retry(id, current.get().id());
    }

    @Operation(summary = "Try all at once that are meant")
    @PostMapping("/retries")
    Retried retryAll(@Valid @RequestBody Question question) {
        return desk.retryAll(question.wanted(), current.get().id());
    }
}
