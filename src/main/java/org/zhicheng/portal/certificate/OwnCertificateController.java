package org.zhicheng.portal.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhicheng.certificate.Certificate;
import org.zhicheng.certificate.CertificateDesk;
import org.zhicheng.certificate.CertificateFormat;
import org.zhicheng.certificate.CertificateState;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.Disposition;

/** Serves 我的证照. */
@RestController
@RequestMapping("/api/me/certificates")
@Tag(name = "certificates")
class OwnCertificateController {

    private final CertificateDesk desk;
    private final CurrentAccount current;

    /**
     * A certificate of the person who asks.
     *
     * @param stateAt since when it is in this state
     * @param reason why it does not hold; null while it does
     * @param ofd whether there is an OFD beside the PDF
     */
    record OwnCertificate(
            String number,
            String title,
            String specialty,
            String way,
            String office,
            LocalDate obtainedOn,
            Instant issuedAt,
            CertificateState state,
            Instant stateAt,
            String reason,
            int version,
            boolean ofd,
            String declarationId) {

        static OwnCertificate of(Certificate certificate) {
            return new OwnCertificate(
                    certificate.number(),
                    certificate.title(),
                    certificate.specialty(),
                    certificate.way(),
                    certificate.office(),
                    certificate.obtainedOn(),
                    certificate.issuedAt(),
                    certificate.state(),
                    certificate.stateAt(),
                    certificate.reason(),
                    certificate.version(),
                    certificate.ofd() != null,
                    certificate.declarationId());
        }
    }

    OwnCertificateController(CertificateDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "我的证照: the own certificates, the newest first")
    @GetMapping
    List<OwnCertificate> certificates() {
        return desk.of(current.get()).stream().map(OwnCertificate::of).toList();
    }

    @Operation(summary = "An own certificate as signed PDF")
    @GetMapping("/{number}/document.pdf")
    ResponseEntity<StreamingResponseBody> pdf(@PathVariable String number) {
        return document(number, CertificateFormat.PDF);
    }

    @Operation(summary = "An own certificate as signed OFD")
    @GetMapping("/{number}/document.ofd")
    ResponseEntity<StreamingResponseBody> ofd(@PathVariable String number) {
        return document(number, CertificateFormat.OFD);
    }

    private ResponseEntity<StreamingResponseBody> document(String number, CertificateFormat format) {
        Certificate certificate = desk.download(number, format, current.get());
        InputStream content = desk.content(certificate, format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(desk.fileName(certificate, format)))
                .header("X-Content-Type-Options", "nosniff")
                .body(out -> {
                    try (content) {
                        content.transferTo(out);
                    }
                });
    }
}
