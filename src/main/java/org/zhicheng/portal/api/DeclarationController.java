package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhicheng.declaration.admission.CarriedDegree;
import org.zhicheng.declaration.admission.StartDesk;
import org.zhicheng.declaration.admission.StartForms;
import org.zhicheng.declaration.applicant.CaseDesk;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.life.CaseDiagram;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.print.CasePaper;
import org.zhicheng.declaration.print.CasePrint;
import org.zhicheng.declaration.print.PrintDesk;
import org.zhicheng.declaration.task.OwnProcessDesk;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Serves a person's declarations: start forms, the list, one case with its papers and diagram, its withdrawal. */
@RestController
@RequestMapping("/api")
@Tag(name = "declarations")
class DeclarationController {

    private final StartForms forms;
    private final StartDesk start;
    private final OwnProcessDesk ownProcesses;
    private final CaseDesk cases;
    private final PrintDesk prints;
    private final CasePaper paper;
    private final CurrentAccount current;

    record Start(@NotNull JsonNode data) {}

    /** @param carried what the person answered before the start; null for nothing */
    record StartDeclaration(@NotNull JsonNode data, CarriedDegree carried) {}

    /** @param problems what would forbid the start, as far as it is chosen by now */
    record Foreseen(List<Problem> problems) {}

    record OwnStarted(String startedProcess) {}

    DeclarationController(
            StartForms forms,
            StartDesk start,
            OwnProcessDesk ownProcesses,
            CaseDesk cases,
            PrintDesk prints,
            CasePaper paper,
            CurrentAccount current) {
        this.forms = forms;
        this.start = start;
        this.ownProcesses = ownProcesses;
        this.cases = cases;
        this.prints = prints;
        this.paper = paper;
        this.current = current;
    }

    @Operation(summary = "The form that starts a process")
    @GetMapping("/forms/start/{processKey}")
    FormView startForm(@PathVariable String processKey) {
        mayStart(processKey);
        return forms.view(processKey, current.get());
    }

    @Operation(summary = "Keep what was typed into a start form")
    @PutMapping("/forms/start/{processKey}/draft/{section}")
    TaskController.Saved saveStartDraft(
            @PathVariable String processKey,
            @PathVariable String section,
            @Valid @RequestBody TaskController.Draft draft) {
        mayStart(processKey);
        return TaskController.Saved.of(forms.saveDraft(processKey, current.get(), draft.version(), draft.data()));
    }

    @Operation(summary = "Start 职称申报; a case number is assigned")
    @PostMapping("/declarations")
    @ResponseStatus(HttpStatus.CREATED)
    StartDesk.Started start(
            @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody StartDeclaration request) {
        return start.start(current.get(), request.data(), request.carried(), key);
    }

    @Operation(summary = "What would forbid a start with what is chosen by now (E01-E03, Z02, H04); nothing is kept")
    @PostMapping("/declarations/foreseen")
    Foreseen foreseen(@Valid @RequestBody Start request) {
        return new Foreseen(start.foreseen(current.get(), request.data()));
    }

    @Operation(summary = "Start a process that an admin made, by its start form")
    @PostMapping("/processes/{processKey}/instances")
    @ResponseStatus(HttpStatus.CREATED)
    OwnStarted startOwn(
            @PathVariable String processKey,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody Start request) {
        ownProcesses.start(processKey, current.get(), request.data(), key);
        return new OwnStarted(processKey);
    }

    /** A start form of the house's own is shown to everybody; who may send it is asked when it is sent (V01). */
    private void mayStart(String processKey) {
        if (!processKey.equals(DeclarationProcess.KEY)) {
            ownProcesses.find(processKey, current.get().id());
        }
    }

    @Operation(summary = "我的办件")
    @GetMapping("/declarations")
    List<CaseDesk.CaseSummary> mine() {
        return cases.mine(current.get());
    }

    @Operation(summary = "One case with its timeline, stages, checks and materials")
    @GetMapping("/declarations/{id}")
    CaseDesk.CaseDetail detail(@PathVariable String id) {
        return cases.detail(id, current.get());
    }

    @Operation(summary = "申报表: the whole case as a PDF, for its applicant and for the offices that have it")
    @GetMapping("/declarations/{id}/summary.pdf")
    ResponseEntity<StreamingResponseBody> print(@PathVariable String id) {
        CasePrint print = prints.print(id, current.get());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(paper.fileName(print)))
                .header("X-Content-Type-Options", "nosniff")
                .body(out -> paper.write(print, out));
    }

    @Operation(summary = "The characters that cannot be printed in the 申报表 and are gaps to write into")
    @GetMapping("/declarations/{id}/summary/gaps")
    MissingGlyphs gaps(@PathVariable String id) {
        return new MissingGlyphs(paper.gaps(prints.preview(id, current.get())));
    }

    @Operation(summary = "The diagrams of a case with what is done and where it is now")
    @GetMapping("/declarations/{id}/diagram")
    Map<String, List<CaseDiagram>> diagram(@PathVariable String id) {
        return Map.of("processes", cases.diagrams(id, current.get()));
    }

    @Operation(summary = "撤回: take the case back while no reviewer has claimed it")
    @PostMapping("/declarations/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) {
        cases.withdraw(id, current.get());
    }
}
