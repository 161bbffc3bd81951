package org.zhicheng.portal.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.certificate.CertificatePreview;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.portal.api.FileAnswer;

/** Shows process admins what certificates look like by a table, before it is deployed. */
@RestController
@RequestMapping("/api/admin/certificate-previews")
@Tag(name = "models")
class PaperPreviewController {

    private final CertificatePreview preview;

    /**
     * What is asked for.
     *
     * @param fileName of a changed certificate-paper.dmn; null for the one in use
     * @param text the file; null for the one in use
     */
    record Sample(
            @Size(max = 200) String fileName,
            String text,
            @NotNull @Pattern(regexp = "initial|review") String business,
            @NotNull @Size(max = 32) String level) {}

    PaperPreviewController(CertificatePreview preview) {
        this.preview = preview;
    }

    @Operation(summary = "A sample certificate as PDF, by a table in use or by one that is not deployed yet")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(format = "binary")))
    @PostMapping
    void preview(@Valid @RequestBody Sample sample, HttpServletResponse response) throws IOException {
        byte[] pdf = preview.pdf(
                sample.text() == null ? null : sample.fileName(),
                sample.text(),
                Business.of(sample.business()),
                sample.level());
        FileAnswer.begin(response, MediaType.APPLICATION_PDF_VALUE, "sample.pdf")
                .write(pdf);
    }
}
