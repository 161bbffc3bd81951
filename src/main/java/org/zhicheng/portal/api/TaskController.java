package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.applicant.MaterialDesk;
import org.zhicheng.declaration.applicant.RecheckDesk;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.form.Readiness;
import org.zhicheng.declaration.life.CaseAccessLog;
import org.zhicheng.declaration.task.TaskDesk;
import org.zhicheng.problem.Problem;
import org.zhicheng.task.KeptSection;
import tools.jackson.databind.JsonNode;

/** Serves the form of a task: its drafts, checks, uploads and submission. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
@Tag(name = "tasks")
class TaskController {

    private final TaskDesk desk;
    private final MaterialDesk materials;
    private final RecheckDesk rechecks;
    private final CaseAccessLog openings;
    private final CurrentAccount current;

    /**
     * A draft holds a section as it was typed so far.
     *
     * @param version of the section that the browser last saw; 0 where nothing was saved
     */
    record Draft(@PositiveOrZero int version, @NotNull JsonNode data) {}

    record Saved(int version, Instant savedAt, List<Problem> problems) {

        static Saved of(KeptSection kept) {
            return new Saved(kept.section().version(), kept.section().savedAt(), kept.said());
        }
    }

    /**
     * A submission sends the whole form.
     *
     * @param confirmed the warnings of an earlier answer that the person read and confirmed; a new one asks again
     */
    record Submission(@NotNull JsonNode data, List<@Valid Warning> confirmed) {

        List<Problem> confirmedWarnings() {
            return confirmed == null
                    ? List.of()
                    : confirmed.stream().map(Warning::problem).toList();
        }
    }

    /** A warning repeats the words in which it was told. */
    record Warning(
            @NotNull String rule,
            @NotNull String pointer,
            @NotNull String message) {

        Problem problem() {
            return Problem.warn(rule, pointer, message);
        }
    }

    record Submitted(String message) {}

    record Rechecked(String message, FormView form) {}

    TaskController(
            TaskDesk desk,
            MaterialDesk materials,
            RecheckDesk rechecks,
            CaseAccessLog openings,
            CurrentAccount current) {
        this.desk = desk;
        this.materials = materials;
        this.rechecks = rechecks;
        this.openings = openings;
        this.current = current;
    }

    @Operation(summary = "The task's form with its data, problems and materials")
    @GetMapping("/form")
    FormView form(@PathVariable String taskId) {
        Account viewer = current.get();
        FormView form = desk.open(taskId, viewer);
        openings.of(form, viewer);
        return form;
    }

    @Operation(summary = "暂存: save one section, incomplete and faulty as it is; says what is wrong with it")
    @PutMapping("/draft/{section}")
    Saved saveDraft(@PathVariable String taskId, @PathVariable String section, @Valid @RequestBody Draft draft) {
        return Saved.of(desk.saveDraft(taskId, current.get(), section, draft.version(), draft.data()));
    }

    @Operation(summary = "What is ready and what is missing of what was saved")
    @GetMapping("/readiness")
    Readiness readiness(@PathVariable String taskId) {
        return desk.readiness(taskId, current.get());
    }

    @Operation(
            summary = "提交: validate everything and complete the task",
            description =
                    "Warnings are told with 422; sent again with exactly those in confirmed, they are kept and it goes on")
    @PostMapping("/submission")
    Submitted submit(
            @PathVariable String taskId,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody Submission submission) {
        return new Submitted(
                desk.submit(taskId, current.get(), submission.data(), submission.confirmedWarnings(), key));
    }

    @Operation(
            summary = "重新核验: ask an outside record once more",
            description = "Where it answers, checks and materials are renewed; where it does not, all stays as it was")
    @PostMapping("/checks/{kind}")
    Rechecked recheck(@PathVariable String taskId, @PathVariable String kind) {
        String message = rechecks.recheck(taskId, kind, current.get());
        return new Rechecked(message, desk.open(taskId, current.get()));
    }

    @Operation(summary = "Upload a PDF into a slot; a single slot replaces what it held")
    @PostMapping(path = "/materials/{slot}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileView upload(@PathVariable String taskId, @PathVariable String slot, @RequestPart MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return materials.upload(taskId, slot, file.getOriginalFilename(), content, current.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Operation(summary = "Remove a material; it stays in the audit")
    @DeleteMapping("/materials/{materialId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String taskId, @PathVariable String materialId) {
        materials.remove(taskId, materialId, current.get());
    }
}
