package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhicheng.declaration.applicant.MaterialDownloads;
import org.zhicheng.declaration.print.LetterDesk;
import org.zhicheng.letter.LetterTemplate;
import org.zhicheng.material.Material;

/** Serves uploaded materials and the papers that people download to sign. */
@RestController
@RequestMapping("/api")
@Tag(name = "materials")
public class MaterialController {

    private final MaterialDownloads materials;
    private final LetterDesk letters;
    private final CurrentAccount current;

    public MaterialController(MaterialDownloads materials, LetterDesk letters, CurrentAccount current) {
        this.materials = materials;
        this.letters = letters;
        this.current = current;
    }

    @Operation(summary = "The PDF itself, for its applicant and for the offices that have the case")
    @GetMapping("/materials/{id}/content")
    ResponseEntity<Resource> content(@PathVariable String id, HttpServletResponse answer) {
        Material material = materials.open(id, current.get());
        return PdfAnswer.of(material.fileName(), materials.content(material), OptionalLong.of(material.size()), answer);
    }

    @Operation(summary = "A letter as PDF, with what is known already")
    @GetMapping("/templates/{template}")
    ResponseEntity<StreamingResponseBody> template(
            @PathVariable String template, @RequestParam(required = false) String declaration) {
        LetterTemplate letter = letters.letter(template);
        Map<String, String> values = letters.values(declaration, current.get());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(letters.fileName(letter)))
                .header("X-Content-Type-Options", "nosniff")
                .body(out -> letters.write(letter, values, out));
    }

    @Operation(summary = "The characters that cannot be printed in a letter and are gaps to write into")
    @GetMapping("/templates/{template}/gaps")
    MissingGlyphs gaps(@PathVariable String template, @RequestParam(required = false) String declaration) {
        return new MissingGlyphs(letters.gaps(letters.letter(template), letters.values(declaration, current.get())));
    }
}
