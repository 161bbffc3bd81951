package org.zhicheng.portal.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.certificate.CertificateVerifier;
import org.zhicheng.certificate.CertificateVerifier.Seen;
import org.zhicheng.certificate.share.CopyVerifier;

/** Answers anybody whether a certificate holds (CF07). What is asked stays out of addresses, and so out of logs. */
@RestController
@RequestMapping("/api/certificates")
@Tag(name = "certificates")
class VerifierController {

    private final CertificateVerifier verifier;
    private final CopyVerifier copies;

    record Question(
            @NotNull @Size(max = 60) String number,
            @NotNull @Size(max = 100) String name) {}

    record Document(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** @param certificate null where there is none */
    record Found(Seen certificate) {

        static Found of(Optional<Seen> seen) {
            return new Found(seen.orElse(null));
        }
    }

    VerifierController(CertificateVerifier verifier, CopyVerifier copies) {
        this.verifier = verifier;
        this.copies = copies;
    }

    @Operation(summary = "Whether a certificate holds, for who knows its number and its holder's name")
    @PostMapping("/verifications")
    Found verify(@Valid @RequestBody Question question, HttpServletRequest request) {
        return Found.of(verifier.find(question.number(), question.name(), request.getRemoteAddr()));
    }

    @Operation(summary = "Whether a file is an unaltered certificate, or a copy of one for one purpose, by its SHA-256")
    @PostMapping("/document-verifications")
    CopyVerifier.Answer verifyDocument(@Valid @RequestBody Document document, HttpServletRequest request) {
        return copies.findDocument(document.sha256(), request.getRemoteAddr());
    }
}
