package org.zhicheng.portal.certificate;

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
import org.zhicheng.certificate.change.ChangeKind;
import org.zhicheng.certificate.change.OfficeCertificate;
import org.zhicheng.certificate.change.OfficeChangeDesk;
import org.zhicheng.certificate.change.Proposal;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.PdfAnswer;
import org.zhicheng.portal.api.SentFileName;

/** Serves offices the certificate of a case, with its history, and takes proposals to change it. */
@RestController
@RequestMapping("/api/office")
@Tag(name = "office")
class OfficeCertificateController {

    private final OfficeChangeDesk desk;
    private final CurrentAccount current;

    /** @param certificate null where the case has none */
    record CaseCertificate(OfficeCertificate certificate) {}

    record ProposalSent(
            @NotNull ChangeKind kind,
            @NotNull @Size(max = 64) String ground,
            @NotNull @Size(max = 5000) String facts,
            @Size(max = 10) List<@NotNull @Valid WordingSent> corrections,
            @Size(max = 10) List<@NotNull @Size(max = 64) String> files) {}

    record EvidenceFile(String id) {}

    OfficeCertificateController(OfficeChangeDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(
            summary = "The certificate of a case of the own offices, with all that was proposed and decided about it")
    @GetMapping("/cases/{id}/certificate")
    CaseCertificate certificate(@PathVariable String id) {
        return new CaseCertificate(desk.of(id, current.get()).orElse(null));
    }

    @Operation(
            summary = "Proposes to correct or revoke a certificate of the own office, or to take its revocation back")
    @PostMapping("/cases/{id}/certificate/changes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@PathVariable String id, @Valid @RequestBody ProposalSent sent) {
        Proposal proposal = new Proposal(
                sent.kind(), sent.ground(), sent.facts(), WordingSent.all(sent.corrections()), sent.files());
        desk.propose(id, proposal, current.get());
    }

    @Operation(
            summary = "Evidence as a PDF, which a proposal is going to name by the id of this answer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/cases/{id}/certificate/files", consumes = MediaType.APPLICATION_PDF_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceFile attach(
            @PathVariable String id, @RequestHeader(SentFileName.HEADER) String fileName, HttpServletRequest request)
            throws IOException {
        return new EvidenceFile(desk.attach(id, request.getInputStream(), SentFileName.of(fileName), current.get()));
    }

    @Operation(summary = "Evidence, or what came with a statement, for the office that gave the certificate")
    @GetMapping("/certificate-change-files/{fileId}/content")
    ResponseEntity<Resource> file(@PathVariable String fileId, HttpServletResponse answer) {
        OfficeChangeDesk.Opened opened = desk.file(fileId, current.get());
        return PdfAnswer.of(opened.fileName(), opened.content(), answer);
    }
}
