package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.material.pdf.FileNames;
import org.zhicheng.material.pdf.Inspection;
import org.zhicheng.material.pdf.InspectionBusyException;
import org.zhicheng.material.pdf.PdfInspection;
import org.zhicheng.material.store.DocumentClaims;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.material.store.DocumentTooLargeException;
import org.zhicheng.material.store.DocumentUnavailableException;
import org.zhicheng.material.store.StoreUnreachableException;
import org.zhicheng.material.virus.ScannerUnavailableException;
import org.zhicheng.outage.DatabaseFailure;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.TryLaterException;

/** The uploaded files of declarations. Bytes are kept before their row: a row without bytes would be a lost document. */
@Service
public class Materials {

    private static final Logger LOG = LoggerFactory.getLogger(Materials.class);
    private static final int MOST_IN_ONE_SLOT = 20;

    private final MaterialRows rows;
    private final MaterialStatements findings;
    private final MaterialRequirements requirements;
    private final DuplicateFiles same;
    private final DocumentStore store;
    private final DocumentClaims claims;
    private final PdfInspection inspection;
    private final VirusCheck viruses;
    private final AuditLog audit;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final DataSize maxSize;
    private final int maxFiles;

    Materials(
            MaterialRows rows,
            MaterialStatements findings,
            MaterialRequirements requirements,
            DuplicateFiles same,
            DocumentStore store,
            DocumentClaims claims,
            PdfInspection inspection,
            VirusCheck viruses,
            AuditLog audit,
            Messages messages,
            PlatformTransactionManager transactions,
            @Value("${zhicheng.materials.max-size:10MB}") DataSize maxSize,
            @Value("${zhicheng.materials.max-files:200}") int maxFiles) {
        this.rows = rows;
        this.findings = findings;
        this.requirements = requirements;
        this.same = same;
        this.store = store;
        this.claims = claims;
        this.inspection = inspection;
        this.viruses = viruses;
        this.audit = audit;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.maxSize = maxSize;
        this.maxFiles = maxFiles;
    }

    /** What is current, by slot and time of upload. */
    public List<Material> list(String declarationId) {
        return same.marked(declarationId, rows.current(declarationId));
    }

    /** What was replaced or removed, by slot and time of upload. */
    public List<RemovedMaterial> removed(String declarationId) {
        return rows.removed(declarationId);
    }

    /** Current or not: a reviewer's link to a replaced file still leads to it. */
    public Optional<Material> find(String id) {
        return rows.find(id);
    }

    /** @throws DocumentUnavailableException where its bytes are no longer those that were uploaded */
    public InputStream open(Material material) {
        return store.open(material.sha256());
    }

    /**
     * @param stillOpen throws where the file may no longer be changed: asked again when it has been looked into, which
     *     takes its time, and while nobody else can change or submit the declaration
     * @return what is there already, where it is the same file again: an answer may have been lost on its way
     * @throws MaterialRefusedException with the rule's words (F01–F05)
     * @throws TryLaterException where it cannot be looked into or kept now
     */
    public Material upload(MaterialUpload upload, Runnable stillOpen) {
        String pointer = Material.pointer(upload.slot());
        try (DocumentStore.Incoming incoming = store.receive(upload.content(), maxSize.toBytes())) {
            admit(upload, incoming.sha256(), rows.current(upload.declarationId()));
            Inspection inspected = inspection.inspect(incoming.path(), upload.fileName(), pointer);
            inspected.refusal().ifPresent(Materials::refuse);
            Inspection found = inspected.and(viruses.check(incoming.path(), pointer));
            found.refusal().ifPresent(Materials::refuse);
            incoming.keep();
            try {
                return transaction.execute(status -> {
                    requirements.lock(upload.declarationId());
                    stillOpen.run();
                    String added = add(upload, incoming, found).id();
                    return list(upload.declarationId()).stream()
                            .filter(material -> material.id().equals(added))
                            .findFirst()
                            .orElseThrow();
                });
            } catch (RuntimeException refused) {
                if (DatabaseFailure.in(refused).isEmpty()) {
                    forget(incoming.sha256(), refused);
                }
                throw refused;
            }
        } catch (InspectionBusyException | DocumentUnavailableException busy) {
            throw new TryLaterException(messages.say("material.busy"), busy);
        } catch (DocumentTooLargeException tooLarge) {
            throw refused(Problem.block("F02", pointer, messages.say("material.F02.size", maxSize.toMegabytes())));
        } catch (IOException | UncheckedIOException | StoreUnreachableException failed) {
            LOG.error("A file at {} of declaration {} could not be kept", pointer, upload.declarationId(), failed);
            throw new TryLaterException(messages.say("material.not-kept"), failed);
        }
    }

    /**
     * Takes it out of the declaration; its bytes and its row stay for the audit.
     *
     * @param stillOpen as for {@link #upload}
     */
    public void remove(String declarationId, String materialId, String accountId, Runnable stillOpen) {
        transaction.executeWithoutResult(status -> {
            requirements.lock(declarationId);
            stillOpen.run();
            rows.remove(declarationId, materialId, accountId)
                    .ifPresent(slot -> audit.recordInCase(
                            declarationId, accountId, AuditKind.REMOVE_MATERIAL, "material", materialId, slot));
        });
        LOG.info("Material {} of declaration {} removed by {}", materialId, declarationId, accountId);
    }

    /**
     * Looks into the current files again, before the declaration goes to the reviewers: into those that it asks for,
     * for nobody sees the others, nor could change them.
     *
     * @throws InspectionBusyException where there was no time for it: to be tried again, and no fault of the files
     * @throws StoreUnreachableException likewise
     */
    public List<Problem> reinspect(String declarationId) {
        Set<String> asked = requirements.list(declarationId).stream()
                .map(MaterialRequirement::slot)
                .collect(Collectors.toSet());
        return rows.current(declarationId).stream()
                .filter(material -> asked.contains(material.slot()))
                .flatMap(material -> lookAgain(material).stream())
                .toList();
    }

    /**
     * Before it is looked into and kept, and once more while nobody else can add to the declaration.
     *
     * @return what is there already, where it is the same file
     * @throws MaterialRefusedException where it is not asked for, or there is no room for another
     */
    private Optional<Material> admit(MaterialUpload upload, String sha256, List<Material> current) {
        String pointer = Material.pointer(upload.slot());
        MaterialRequirement requirement = requirements
                .find(upload.declarationId(), upload.slot())
                .orElseThrow(() -> refused(Problem.block("F01", pointer, messages.say("material.not-asked"))));
        List<Material> beside = beside(upload, current);
        Optional<Material> again =
                beside.stream().filter(other -> other.sha256().equals(sha256)).findFirst();
        if (again.isEmpty() && rows.count(upload.declarationId()) >= maxFiles) {
            refuse(Problem.block("F02", pointer, messages.say("material.F02.total", maxFiles)));
        }
        if (again.isEmpty() && requirement.multiple() && beside.size() >= MOST_IN_ONE_SLOT) {
            refuse(Problem.block("F02", pointer, messages.say("material.F02.many", MOST_IN_ONE_SLOT)));
        }
        return again;
    }

    private static List<Material> beside(MaterialUpload upload, List<Material> current) {
        return current.stream()
                .filter(other -> other.slot().equals(upload.slot()))
                .toList();
    }

    private Material add(MaterialUpload upload, DocumentStore.Incoming incoming, Inspection found) {
        List<Material> current = rows.current(upload.declarationId());
        Optional<Material> again = admit(upload, incoming.sha256(), current);
        if (again.isPresent()) {
            return again.get();
        }
        boolean replaces = requirements
                .find(upload.declarationId(), upload.slot())
                .filter(requirement -> !requirement.multiple())
                .isPresent();
        if (replaces) {
            rows.clear(upload.declarationId(), upload.slot(), upload.accountId());
        }
        Material material = new Material(
                UUID.randomUUID().toString().replace("-", ""),
                upload.declarationId(),
                upload.slot(),
                FileNames.display(upload.fileName()),
                incoming.sha256(),
                incoming.size(),
                found.pages(),
                found.problems(),
                rows.now().toInstant(),
                upload.accountId());
        claims.claim(incoming.sha256());
        rows.insert(material);
        findings.keep(material.id(), found.findings());
        record(AuditKind.UPLOAD_MATERIAL, material, upload.accountId());
        if (replaces) {
            beside(upload, current).forEach(other -> record(AuditKind.REPLACE_MATERIAL, other, upload.accountId()));
        }
        return material;
    }

    private void record(AuditKind kind, Material material, String accountId) {
        audit.recordInCase(material.declarationId(), accountId, kind, "material", material.id(), material.slot());
    }

    /** Bytes that were kept for nothing, unless somebody names the same. Without a database the daily check does it. */
    private void forget(String sha256, RuntimeException refused) {
        try {
            store.keptAt(sha256).ifPresent(kept -> claims.deleteOrphan(sha256, kept.plusNanos(1)));
        } catch (RuntimeException failed) {
            refused.addSuppressed(failed);
        }
    }

    private List<Problem> lookAgain(Material material) {
        try (InputStream content = store.open(material.sha256());
                DocumentStore.Incoming copy = store.receive(content, material.size())) {
            List<Problem> blocking =
                    inspection.inspect(copy.path(), material.fileName(), material.pointer()).problems().stream()
                            .filter(Problem::blocks)
                            .toList();
            return blocking.isEmpty() ? scanAgain(material, copy) : blocking;
        } catch (IOException failed) {
            throw new StoreUnreachableException("a document cannot be copied", failed);
        } catch (DocumentUnavailableException | DocumentTooLargeException unreadable) {
            LOG.error("Material {} cannot be read", material.id(), unreadable);
            return List.of(
                    Problem.block("F01", material.pointer(), messages.say("material.F01.lost", material.fileName())));
        }
    }

    private List<Problem> scanAgain(Material material, DocumentStore.Incoming copy) {
        try {
            List<Problem> warnings = viruses.checkAgain(material, copy.path());
            warn(material, warnings);
            return warnings.stream().filter(Problem::blocks).toList();
        } catch (ScannerUnavailableException unavailable) {
            LOG.warn("Material {} could not be scanned again: {}", material.id(), unavailable.getMessage());
            return List.of();
        }
    }

    /**
     * Some of the current files that could not be scanned when they came in.
     *
     * @param after the id of the last that was looked at; empty to begin anew
     */
    List<Material> unscanned(String after, int atMost) {
        return rows.unscanned(after, atMost);
    }

    /**
     * What is found is written down beside the file.
     *
     * @throws ScannerUnavailableException where it cannot be scanned now either
     * @throws DocumentUnavailableException where its bytes are no longer those that were uploaded
     */
    void scan(Material material) throws IOException {
        try (InputStream content = store.open(material.sha256());
                DocumentStore.Incoming copy = store.receive(content, material.size())) {
            warn(material, viruses.checkAgain(material, copy.path()));
        }
    }

    private void warn(Material material, List<Problem> warnings) {
        if (warnings.equals(material.warnings())) {
            return;
        }
        Material scanned = material.with(warnings);
        transaction.executeWithoutResult(status -> {
            if (rows.warn(material, warnings) && scanned.isInfected()) {
                record(AuditKind.VIRUS_FOUND, material, null);
            }
        });
    }

    private static void refuse(Problem problem) {
        throw refused(problem);
    }

    private static MaterialRefusedException refused(Problem problem) {
        return new MaterialRefusedException(problem);
    }
}
