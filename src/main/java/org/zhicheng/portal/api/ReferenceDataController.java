package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.load.ReferenceData;

/** Serves 基础数据 for process admins: they look at the changes of a new version, then load it. */
@RestController
@RequestMapping("/api/admin/reference")
@Tag(name = "reference data")
class ReferenceDataController {

    /** Characters; all of China's divisions need less. */
    private static final int LONGEST = 5_000_000;

    private final ReferenceData data;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Messages messages;
    private final CurrentAccount current;

    /**
     * A version describes one loading of a file.
     *
     * @param loadedBy who loaded it; null where it came with a release
     */
    record Version(int version, String loadedBy, Instant loadedAt) {}

    record File(String file, String name, List<String> columns, int rows, Version inUse, String warning) {}

    /**
     * A file is sent as text.
     *
     * @param text CSV with a header
     */
    record Csv(@NotNull String text) {}

    ReferenceDataController(
            ReferenceData data, Accounts accounts, AuditLog audit, Messages messages, CurrentAccount current) {
        this.data = data;
        this.accounts = accounts;
        this.audit = audit;
        this.messages = messages;
        this.current = current;
    }

    @Operation(summary = "All files and the version in use")
    @GetMapping
    List<File> files() {
        return data.files().stream().map(this::view).toList();
    }

    @Operation(summary = "The CSV in use")
    @GetMapping(path = "/{file}", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> text(@PathVariable String file) {
        return csv(file, data.text(known(file)));
    }

    @Operation(summary = "All versions of a file that were ever in use, the newest first")
    @GetMapping("/{file}/versions")
    List<Version> versions(@PathVariable String file) {
        return data.versions(known(file)).stream().map(this::view).toList();
    }

    @Operation(summary = "The CSV of an earlier version")
    @GetMapping(path = "/{file}/versions/{version}", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> text(@PathVariable String file, @PathVariable int version) {
        return csv(
                file.replace(".csv", "-" + version + ".csv"),
                data.text(known(file), version).orElseThrow(this::unknown));
    }

    @Operation(summary = "What a new version would change; changes nothing")
    @PostMapping("/{file}/difference")
    ReferenceData.Difference difference(@PathVariable String file, @Valid @RequestBody Csv csv) {
        return data.difference(known(file), text(csv));
    }

    @Operation(summary = "Put a new version in use")
    @PutMapping("/{file}")
    List<File> load(@PathVariable String file, @Valid @RequestBody Csv csv) {
        String accountId = current.get().id();
        List<String> problems = data.load(known(file), text(csv), accountId);
        if (!problems.isEmpty()) {
            throw new RefusedException(problems.stream()
                    .map(message -> Problem.block(null, "", message))
                    .toList());
        }
        audit.record(accountId, AuditKind.LOAD_REFERENCE_DATA, "reference", file, null);
        return files();
    }

    /** Writes a CSV file with a byte order mark: without it Excel takes Chinese for something else. */
    private static ResponseEntity<String> csv(String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(name))
                .body(text.startsWith("\uFEFF") ? text : "\uFEFF" + text);
    }

    private String text(Csv csv) {
        if (csv.text().length() > LONGEST) {
            throw new RefusedException(
                    List.of(Problem.block(null, "", messages.say("reference.too-large", LONGEST / 10_000))));
        }
        return csv.text();
    }

    private File view(ReferenceData.FileView file) {
        return new File(file.file(), file.name(), file.columns(), file.rows(), view(file.inUse()), file.warning());
    }

    private Version view(ReferenceData.VersionView version) {
        return new Version(version.version(), nameOf(version.loadedBy()), version.loadedAt());
    }

    private String nameOf(String accountId) {
        return accountId == null
                ? null
                : accounts.find(accountId).map(Account::displayName).orElse(accountId);
    }

    private String known(String file) {
        if (!data.knows(file)) {
            throw unknown();
        }
        return file;
    }

    private NotFoundException unknown() {
        return new NotFoundException(messages.say("api.not-found.detail"));
    }
}
