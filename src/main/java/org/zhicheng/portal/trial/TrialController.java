package org.zhicheng.portal.trial;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.declaration.trial.TrialDesk;
import org.zhicheng.declaration.trial.TrialDesk.Part;
import org.zhicheng.declaration.trial.TrialDesk.Tried;
import org.zhicheng.declaration.trial.TrialExportDesk;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.FileAnswer;
import org.zhicheng.text.Written;

/** Serves 试算 for process admins: what a changed table would have answered about past cases. */
@RestController
@RequestMapping("/api/admin/trials")
@Tag(name = "models")
class TrialController {

    private final TrialDesk desk;
    private final TrialExportDesk exports;
    private final CurrentAccount current;

    /**
     * A request asks for the next part of a trial.
     *
     * @param text the changed .dmn file
     * @param asOf as the first part answered; none in the first
     * @param done as the part before answered; 0 in the first
     */
    record TrialPart(
            @Written @Size(max = 200) String fileName,
            @Written String text,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            Instant asOf,
            @PositiveOrZero int done) {

        Part part() {
            return new Part(fileName, text, from, to, asOf, done);
        }
    }

    /** @param version with which the trial compared */
    record TriedWhole(
            @NotNull @Valid TrialPart tried, @PositiveOrZero int version) {}

    TrialController(TrialDesk desk, TrialExportDesk exports, CurrentAccount current) {
        this.desk = desk;
        this.exports = exports;
        this.current = current;
    }

    @Operation(
            summary = "试算: ask a changed table about past cases, a part at a time; nothing is deployed",
            description =
                    "Of the cases submitted in that time the newest 1000 are tried. Each part tells how many are done; what it found is only about its own cases.")
    @PostMapping
    Tried tried(@Valid @RequestBody TrialPart part) {
        return desk.tried(part.part(), current.get());
    }

    @Operation(
            summary =
                    "What a trial found, as CSV: a line for each difference, and one for each case that could not be tried",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping("/exports")
    void export(@Valid @RequestBody TriedWhole whole, HttpServletResponse response) throws IOException {
        TrialExportDesk.Export export = exports.of(whole.tried().part(), whole.version(), current.get());
        exports.write(export, FileAnswer.begin(response, "text/csv;charset=UTF-8", export.fileName()));
    }
}
