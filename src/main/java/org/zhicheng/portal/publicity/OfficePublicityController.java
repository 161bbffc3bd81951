package org.zhicheng.portal.publicity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.FileAnswer;
import org.zhicheng.portal.api.PdfAnswer;
import org.zhicheng.publicity.OfficePublicityDesk;
import org.zhicheng.publicity.PublicityLine;
import org.zhicheng.publicity.objection.ObjectionFileDesk;

/** Serves 公示管理: what an office publishes, more days for it, the list as a table, and the files of objections. */
@RestController
@RequestMapping("/api/office")
@Tag(name = "office")
class OfficePublicityController {

    private final OfficePublicityDesk desk;
    private final ObjectionFileDesk files;
    private final CurrentAccount current;

    record Prolongation(
            @NotNull LocalDate until,
            @NotNull @Size(max = 1000) String reason) {}

    OfficePublicityController(OfficePublicityDesk desk, ObjectionFileDesk files, CurrentAccount current) {
        this.desk = desk;
        this.files = files;
        this.current = current;
    }

    @Operation(summary = "公示管理: what the own offices publish, and what they published lately")
    @GetMapping("/publicity")
    List<PublicityLine> list() {
        return desk.of(current.get());
    }

    @Operation(summary = "Gives a publicity more days, never fewer")
    @PostMapping("/publicity/{publicityId}/prolongations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prolong(@PathVariable String publicityId, @Valid @RequestBody Prolongation wanted) {
        desk.prolong(publicityId, wanted.until(), wanted.reason(), current.get());
    }

    @Operation(summary = "The list as CSV; each export is audited")
    @PostMapping("/publicity/exports/csv")
    void export(HttpServletResponse answer) throws IOException {
        List<PublicityLine> lines = desk.export(current.get());
        desk.write(lines, FileAnswer.begin(answer, "text/csv;charset=UTF-8", desk.fileName()));
    }

    @Operation(summary = "A file that came with an objection, for the office that judges it")
    @GetMapping("/objection-files/{fileId}/content")
    ResponseEntity<Resource> file(@PathVariable String fileId, HttpServletResponse answer) {
        ObjectionFileDesk.Opened opened = files.open(fileId, current.get());
        return PdfAnswer.of(opened.fileName(), opened.content(), answer);
    }
}
