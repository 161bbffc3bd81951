package org.zhicheng.material;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.material.pdf.FileNames;
import org.zhicheng.material.pdf.Inspection;
import org.zhicheng.material.store.DocumentClaims;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.sql.RowIds;

/** Adds and removes the files of a declaration, with their entries in the audit, in the caller's transaction. */
@Component
class KeptFiles {

    private final MaterialRequirements requirements;
    private final MaterialRows rows;
    private final MaterialStatements findings;
    private final DocumentStore store;
    private final DocumentClaims claims;
    private final AuditLog audit;

    KeptFiles(
            MaterialRequirements requirements,
            MaterialRows rows,
            MaterialStatements findings,
            DocumentStore store,
            DocumentClaims claims,
            AuditLog audit) {
        this.requirements = requirements;
        this.rows = rows;
        this.findings = findings;
        this.store = store;
        this.claims = claims;
        this.audit = audit;
    }

    /** Locks the files of the declaration, as {@link MaterialRequirements#lock} does. */
    void lock(String declarationId) {
        requirements.lock(declarationId);
    }

    /**
     * @param enclosed the enclosures, read after the lock was taken
     * @return the enclosures with the new file as the last
     */
    Enclosures add(MaterialUpload upload, DocumentStore.Incoming incoming, Inspection found, Enclosures enclosed) {
        boolean replaces = enclosed.requirement(upload.slot())
                .filter(requirement -> !requirement.multiple())
                .isPresent();
        List<Material> replaced = replaces ? enclosed.in(upload.slot()) : List.of();
        if (!replaced.isEmpty()) {
            rows.clear(upload.declarationId(), upload.slot(), upload.accountId());
        }
        Material material = new Material(
                RowIds.next(),
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
        replaced.forEach(other -> record(AuditKind.REPLACE_MATERIAL, other, upload.accountId()));
        return enclosed.with(
                Stream.concat(enclosed.files().stream().filter(file -> !replaced.contains(file)), Stream.of(material))
                        .toList());
    }

    void remove(String declarationId, String materialId, String accountId) {
        rows.remove(declarationId, materialId, accountId)
                .ifPresent(slot -> audit.recordInCase(
                        declarationId, accountId, AuditKind.REMOVE_MATERIAL, "material", materialId, slot));
    }

    /**
     * Deletes bytes that were kept in vain, unless a row names the same. Where the database is away, the daily check
     * deletes them.
     */
    void forget(String sha256, RuntimeException refused) {
        try {
            store.keptAt(sha256).ifPresent(kept -> claims.deleteOrphan(sha256, kept.plusNanos(1)));
        } catch (RuntimeException failed) {
            refused.addSuppressed(failed);
        }
    }

    private void record(AuditKind kind, Material material, String accountId) {
        audit.recordInCase(material.declarationId(), accountId, kind, "material", material.id(), material.slot());
    }
}
