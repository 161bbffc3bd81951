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
import org.zhicheng.certificate.change.ChangeKind;
import org.zhicheng.certificate.change.HolderCorrectionDesk;
import org.zhicheng.certificate.change.Proposal;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.SentFileName;

/** Takes what holders ask for where a certificate of theirs has a wrong letter (申请更正). */
@RestController
@RequestMapping("/api/me/certificates/{number}")
@Tag(name = "certificates")
class OwnCorrectionController {

    private final HolderCorrectionDesk desk;
    private final CurrentAccount current;

    record CorrectionAsked(
            @NotNull @Size(max = 64) String ground,
            @NotNull @Size(max = 5000) String facts,
            @NotNull @Size(max = 10) List<@NotNull @Valid WordingSent> corrections,
            @Size(max = 10) List<@NotNull @Size(max = 64) String> files) {}

    record ProofFile(String id) {}

    OwnCorrectionController(HolderCorrectionDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "What may be corrected of an own certificate, and for which grounds")
    @GetMapping("/correctable")
    HolderCorrectionDesk.Askable correctable(@PathVariable String number) {
        return desk.askable(number, current.get());
    }

    @Operation(summary = "Asks the office that gave an own certificate to correct a wrong letter")
    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String number, @Valid @RequestBody CorrectionAsked sent) {
        Proposal proposal = new Proposal(
                ChangeKind.CORRECT, sent.ground(), sent.facts(), WordingSent.all(sent.corrections()), sent.files());
        desk.ask(number, proposal, current.get());
    }

    @Operation(
            summary = "A PDF that a request for correction is going to name by the id of this answer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/files", consumes = MediaType.APPLICATION_PDF_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ProofFile attach(
            @PathVariable String number,
            @RequestHeader(SentFileName.HEADER) String fileName,
            HttpServletRequest request)
            throws IOException {
        return new ProofFile(desk.attach(number, request.getInputStream(), SentFileName.of(fileName), current.get()));
    }
}
