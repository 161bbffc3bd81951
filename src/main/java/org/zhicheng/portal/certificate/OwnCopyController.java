package org.zhicheng.portal.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhicheng.certificate.share.CertificateCopy;
import org.zhicheng.certificate.share.CopyDesk;
import org.zhicheng.certificate.share.CopyState;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.Disposition;

/** Lets holders make copies of their certificates for one purpose, and end them. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "certificates")
class OwnCopyController {

    private final CopyDesk desk;
    private final CurrentAccount current;

    /** @param until the last day, whole */
    record CopyWanted(
            @NotNull @Size(max = 200) String purpose,
            @NotNull LocalDate until) {}

    /**
     * @param state what it is worth today
     * @param until the last day, whole
     */
    record Copy(
            String id,
            String number,
            String purpose,
            LocalDate until,
            Instant madeAt,
            Instant endedAt,
            CopyState state) {

        static Copy of(CopyDesk.OwnCopy own) {
            CertificateCopy copy = own.copy();
            return new Copy(
                    copy.id(),
                    copy.number(),
                    copy.purpose(),
                    copy.validUntil(),
                    copy.madeAt(),
                    copy.endedAt(),
                    own.state());
        }
    }

    OwnCopyController(CopyDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "Copies of the own certificates that were made for one purpose, the newest first")
    @GetMapping("/certificate-copies")
    List<Copy> copies() {
        return desk.of(current.get()).stream().map(Copy::of).toList();
    }

    @Operation(summary = "Makes a copy of an own certificate for one purpose, which holds until a day")
    @PostMapping("/certificates/{number}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    Copy make(@PathVariable String number, @Valid @RequestBody CopyWanted wanted) {
        return Copy.of(desk.make(number, wanted.purpose(), wanted.until(), current.get()));
    }

    @Operation(summary = "An own copy as signed PDF")
    @GetMapping("/certificate-copies/{copyId}/document.pdf")
    ResponseEntity<StreamingResponseBody> document(@PathVariable String copyId) {
        CertificateCopy copy = desk.download(copyId, current.get());
        InputStream content = desk.content(copy);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(desk.fileName(copy)))
                .header("X-Content-Type-Options", "nosniff")
                .body(out -> {
                    try (content) {
                        content.transferTo(out);
                    }
                });
    }

    @Operation(summary = "Ends an own copy before its last day, for good")
    @DeleteMapping("/certificate-copies/{copyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String copyId) {
        desk.end(copyId, current.get());
    }
}
