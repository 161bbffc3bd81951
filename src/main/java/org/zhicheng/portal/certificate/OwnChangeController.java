package org.zhicheng.portal.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.certificate.change.HolderChangeDesk;
import org.zhicheng.certificate.change.HolderChangeDesk.HolderChange;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.SentFileName;

/** Tells holders what an office proposes for their certificates, and takes what they say to it (陈述申辩). */
@RestController
@RequestMapping("/api/me/certificate-changes")
@Tag(name = "certificates")
class OwnChangeController {

    private final HolderChangeDesk desk;
    private final CurrentAccount current;

    record StatementSent(
            @NotNull @Size(max = 5000) String statement,
            @Size(max = 10) List<@NotNull @Size(max = 64) String> files) {}

    record StatementFile(String id) {}

    OwnChangeController(HolderChangeDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "What was proposed and decided about the own certificates, the newest first")
    @GetMapping
    List<HolderChange> changes() {
        return desk.of(current.get());
    }

    @Operation(summary = "States the own case before a revocation is decided: once, and within the time")
    @PostMapping("/{changeId}/statement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void state(@PathVariable String changeId, @Valid @RequestBody StatementSent sent) {
        List<String> files = sent.files() == null ? List.of() : sent.files();
        desk.state(changeId, sent.statement(), files, current.get());
    }

    @Operation(
            summary = "A PDF that a statement is going to name by the id of this answer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/{changeId}/files", consumes = MediaType.APPLICATION_PDF_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StatementFile attach(
            @PathVariable String changeId,
            @RequestHeader(SentFileName.HEADER) String fileName,
            HttpServletRequest request)
            throws IOException {
        return new StatementFile(
                desk.attach(changeId, request.getInputStream(), SentFileName.of(fileName), current.get()));
    }
}
