package org.zhicheng.material;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.material.pdf.PdfInspection;
import org.zhicheng.material.store.DocumentClaims;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A room for uploads is all that a test needs to upload, list, remove and look again. */
final class UploadRoom {

    private final MaterialRows rows;
    private final MaterialRequirements requirements;
    private final EnclosureReader enclosures;
    private final Materials materials;
    private final SecondLook look;

    /** @param store where documents are put; the claims look into it, too */
    UploadRoom(
            DataSource database,
            Clock clock,
            DocumentStore store,
            PdfInspection inspection,
            VirusVerdicts viruses,
            DataSize maxSize,
            int maxFiles) {
        JdbcClient jdbc = JdbcClient.create(database);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        ObjectMapper json = JsonMapper.shared();
        rows = new MaterialRows(jdbc, json, clock);
        AuditLog audit = new AuditLog(jdbc, clock);
        DocumentClaims claims = new DocumentClaims(jdbc, store, List.of(rows), transactions);
        requirements = new MaterialRequirements(jdbc, Words.MESSAGES);
        enclosures = new EnclosureReader(requirements, rows, new DuplicateFiles(Words.MESSAGES));
        materials = new Materials(
                rows,
                enclosures,
                store,
                new UploadLimits(Words.MESSAGES, maxSize, maxFiles),
                new FirstLook(inspection, viruses),
                new KeptFiles(requirements, rows, new MaterialStatements(jdbc, json), store, claims, audit),
                transactions);
        look = new SecondLook(rows, store, inspection, viruses, audit, Words.MESSAGES, transactions);
    }

    /** @param open throws where the declaration was closed meanwhile */
    Material upload(MaterialUpload upload, Runnable open) {
        String declaration = upload.declarationId();
        return materials
                .upload(upload, enclosures.of(declaration), () -> {
                    open.run();
                    return enclosures.of(declaration);
                })
                .material();
    }

    List<Material> list(String declaration) {
        return materials.list(declaration);
    }

    List<RemovedMaterial> removed(String declaration) {
        return materials.removed(declaration);
    }

    Optional<Material> find(String id) {
        return materials.find(id);
    }

    InputStream open(Material material) {
        return materials.open(material);
    }

    void remove(String declaration, String id, String account, Runnable open) {
        materials.remove(declaration, id, account, open);
    }

    /** As it is done to a submitted declaration. */
    List<Problem> reinspect(String declaration) {
        return look.into(
                declaration,
                requirements.list(declaration).stream()
                        .map(MaterialRequirement::slot)
                        .collect(Collectors.toSet()));
    }

    /** Scans as the server does from time to time. */
    UnscannedMaterials unscanned(VirusVerdicts viruses) {
        return new UnscannedMaterials(rows, look, viruses);
    }

    /** Current or not. */
    int count(String declaration) {
        return enclosures.of(declaration).everUploaded();
    }
}
