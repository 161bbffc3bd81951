package org.zhicheng.portal.office;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.zhicheng.account.Account;
import org.zhicheng.archive.ArchiveDesk;
import org.zhicheng.archive.ArchivePackage;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.Disposition;

/** Tells offices since when a case is archived, and hands out its packages. */
@RestController
@RequestMapping("/api/office/cases/{id}/archive")
@Tag(name = "office")
class ArchiveController {

    private static final String ZIP = "application/zip";

    private final ArchiveDesk desk;
    private final CurrentAccount current;

    /**
     * @param missing how many files could not be read when it was made
     * @param keptUntil null for ever
     * @param url null where the viewer does not get it
     */
    record Archived(
            int version,
            Instant madeAt,
            long size,
            int files,
            int missing,
            String sha256,
            LocalDate keptUntil,
            Instant destroyedAt,
            String url) {}

    ArchiveController(ArchiveDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "The packages that a case of the own offices is archived in, the newest first")
    @GetMapping
    List<Archived> packages(@PathVariable String id) {
        Account viewer = current.get();
        return desk.of(id, viewer).stream().map(one -> archived(one, viewer)).toList();
    }

    @Operation(summary = "A package, for the office that keeps it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{version}/content")
    ResponseEntity<StreamingResponseBody> content(@PathVariable String id, @PathVariable int version) {
        ArchivePackage one = desk.take(id, version, current.get());
        InputStream content = desk.content(one);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .contentLength(one.size())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(desk.fileName(one)))
                .header("X-Content-Type-Options", "nosniff")
                .body(out -> {
                    try (content) {
                        content.transferTo(out);
                    }
                });
    }

    private Archived archived(ArchivePackage one, Account viewer) {
        return new Archived(
                one.version(),
                one.madeAt(),
                one.size(),
                one.files(),
                one.missing(),
                one.sha256(),
                one.keptUntil(),
                one.destroyedAt(),
                desk.mayTake(one, viewer)
                        ? "/api/office/cases/" + one.declarationId() + "/archive/" + one.version() + "/content"
                        : null);
    }
}
