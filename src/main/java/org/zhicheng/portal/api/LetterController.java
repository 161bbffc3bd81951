package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.print.LetterDesk;
import org.zhicheng.letter.LetterTemplate;
import org.zhicheng.letter.Letters;

/** Serves 模板管理 for process admins: a letter is a text, replaced without a restart. */
@RestController
@RequestMapping("/api/admin/letters")
@Tag(name = "letters")
class LetterController {

    private final Letters letters;
    private final LetterDesk desk;
    private final Accounts accounts;
    private final AuditLog audit;
    private final CurrentAccount current;

    record Text(@NotNull String text) {}

    record Replaced(String template, String version) {}

    /**
     * A version describes one text of a letter.
     *
     * @param uploadedBy what its uploader is called; null for the bundled one
     */
    record Version(String version, String uploadedBy, Instant uploadedAt) {}

    record Letter(String template, String name, String text, List<Version> versions) {}

    LetterController(Letters letters, LetterDesk desk, Accounts accounts, AuditLog audit, CurrentAccount current) {
        this.letters = letters;
        this.desk = desk;
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
    }

    @Operation(summary = "All letters with the text in use and their versions, the newest first")
    @GetMapping
    List<Letter> all() {
        return letters.all().stream().map(this::view).toList();
    }

    @Operation(summary = "Put a new version in place")
    @PutMapping("/{template}")
    Replaced replace(@PathVariable String template, @Valid @RequestBody Text wanted) {
        String accountId = current.get().id();
        LetterTemplate replaced = letters.replace(desk.letter(template).id(), wanted.text(), accountId);
        audit.record(accountId, AuditKind.REPLACE_LETTER, "letter", template, replaced.version());
        return new Replaced(template, replaced.version());
    }

    @Operation(summary = "A text with a made-up person, as PDF")
    @PostMapping("/{template}/preview.pdf")
    ResponseEntity<StreamingResponseBody> preview(@PathVariable String template, @Valid @RequestBody Text wanted) {
        LetterTemplate letter = letters.checked(desk.letter(template).id(), wanted.text());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(out -> desk.write(letter, desk.sample(), out));
    }

    private Letter view(Letters.Letter letter) {
        List<Version> versions = letter.versions().stream()
                .map(version -> new Version(version.version(), nameOf(version.uploadedBy()), version.uploadedAt()))
                .toList();
        return new Letter(letter.template(), letter.name(), letter.text(), versions);
    }

    private String nameOf(String accountId) {
        return accountId == null
                ? null
                : accounts.find(accountId).map(Account::displayName).orElse(accountId);
    }
}
