package org.zhicheng.portal.reexamination;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.PdfAnswer;
import org.zhicheng.portal.api.SentFileName;
import org.zhicheng.reexamination.OfficeReexaminationDesk;
import org.zhicheng.reexamination.OwnReexaminationDesk;

/** Takes what people ask to be looked at again (复查), and hands the office what they sent. */
@RestController
@RequestMapping("/api")
@Tag(name = "re-examination")
class ReexaminationController {

    private final OwnReexaminationDesk desk;
    private final OfficeReexaminationDesk office;
    private final CurrentAccount current;

    record ReexaminationAsked(
            @NotNull @Size(max = 5000) String facts,
            @Size(max = 10) List<@NotNull @Size(max = 64) String> files) {}

    record ReexaminationFile(String id) {}

    ReexaminationController(OwnReexaminationDesk desk, OfficeReexaminationDesk office, CurrentAccount current) {
        this.desk = desk;
        this.office = office;
        this.current = current;
    }

    @Operation(summary = "What of an own case may be asked to be looked at again, and what was asked and came out")
    @GetMapping("/declarations/{id}/re-examination")
    OwnReexaminationDesk.Own own(@PathVariable String id) {
        return desk.of(id, current.get());
    }

    @Operation(summary = "Asks for the result of an own case to be looked at again: once, and within the time")
    @PostMapping("/declarations/{id}/re-examination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String id, @Valid @RequestBody ReexaminationAsked sent) {
        desk.ask(id, sent.facts(), sent.files() == null ? List.of() : sent.files(), current.get());
    }

    @Operation(
            summary = "A PDF that what is asked is going to name by the id of this answer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/declarations/{id}/re-examination/files", consumes = MediaType.APPLICATION_PDF_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReexaminationFile attach(
            @PathVariable String id, @RequestHeader(SentFileName.HEADER) String fileName, HttpServletRequest request)
            throws IOException {
        return new ReexaminationFile(
                desk.attach(id, request.getInputStream(), SentFileName.of(fileName), current.get()));
    }

    @Operation(summary = "What came with it, for the office that looks again")
    @GetMapping("/office/re-examination-files/{fileId}/content")
    ResponseEntity<Resource> file(@PathVariable String fileId, HttpServletResponse answer) {
        OfficeReexaminationDesk.Opened opened = office.file(fileId, current.get());
        return PdfAnswer.of(opened.fileName(), opened.content(), answer);
    }
}
