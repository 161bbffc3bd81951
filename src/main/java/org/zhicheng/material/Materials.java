package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.material.pdf.Inspection;
import org.zhicheng.material.pdf.InspectionBusyException;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.material.store.DocumentTooLargeException;
import org.zhicheng.material.store.DocumentUnavailableException;
import org.zhicheng.material.store.StoreUnreachableException;
import org.zhicheng.outage.DatabaseFailure;
import org.zhicheng.problem.TryLaterException;

/**
 * Takes, finds and removes the uploaded files of declarations. Bytes are kept before their row, because a row without
 * bytes would be a lost document.
 */
@Service
public class Materials {

    private static final Logger LOG = LoggerFactory.getLogger(Materials.class);

    private final MaterialRows rows;
    private final EnclosureReader enclosures;
    private final DocumentStore store;
    private final UploadLimits limits;
    private final FirstLook look;
    private final KeptFiles kept;
    private final TransactionTemplate transaction;

    Materials(
            MaterialRows rows,
            EnclosureReader enclosures,
            DocumentStore store,
            UploadLimits limits,
            FirstLook look,
            KeptFiles kept,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.enclosures = enclosures;
        this.store = store;
        this.limits = limits;
        this.look = look;
        this.kept = kept;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns the current files, by slot and time of upload. */
    public List<Material> list(String declarationId) {
        return enclosures.of(declarationId).files();
    }

    /** Returns the replaced and removed files, by slot and time of upload. */
    public List<RemovedMaterial> removed(String declarationId) {
        return rows.removed(declarationId);
    }

    /** Finds a file, current or not: a reviewer's link to a replaced file still works. */
    public Optional<Material> find(String id) {
        return rows.find(id);
    }

    /** @throws DocumentUnavailableException where the bytes are no longer those that were uploaded */
    public InputStream open(Material material) {
        return store.open(material.sha256());
    }

    /**
     * @param before the enclosures of the declaration when the upload began
     * @param stillOpen reads the enclosures again, and throws where the file may no longer be changed; called after
     *     the inspection, which takes time, and while nobody else can change or submit the declaration
     * @return the existing file where the same file is sent again, because an answer may have been lost on its way
     * @throws MaterialRefusedException with the message of the rule (F01–F05)
     * @throws TryLaterException where the file cannot be inspected or kept now
     */
    public Uploaded upload(MaterialUpload upload, Enclosures before, Supplier<Enclosures> stillOpen) {
        String pointer = Material.pointer(upload.slot());
        try (DocumentStore.Incoming incoming = store.receive(upload.content(), limits.mostBytes())) {
            limits.admit(upload, incoming.sha256(), before);
            Inspection found = look.into(incoming.path(), upload.fileName(), pointer);
            incoming.keep();
            try {
                return transaction.execute(status -> {
                    kept.lock(upload.declarationId());
                    return add(upload, incoming, found, stillOpen.get());
                });
            } catch (RuntimeException refused) {
                if (DatabaseFailure.in(refused).isEmpty()) {
                    kept.forget(incoming.sha256(), refused);
                }
                throw refused;
            }
        } catch (InspectionBusyException | DocumentUnavailableException busy) {
            throw limits.later("material.busy", busy);
        } catch (DocumentTooLargeException tooLarge) {
            throw limits.tooLarge(pointer);
        } catch (IOException | UncheckedIOException | StoreUnreachableException failed) {
            LOG.error("A file at {} of declaration {} could not be kept", pointer, upload.declarationId(), failed);
            throw limits.later("material.not-kept", failed);
        }
    }

    /**
     * Removes the file from the declaration; its bytes and its row stay for the audit.
     *
     * @param stillOpen throws where the file may no longer be changed; called while nobody else can change or
     *     submit the declaration
     */
    public void remove(String declarationId, String materialId, String accountId, Runnable stillOpen) {
        transaction.executeWithoutResult(status -> {
            kept.lock(declarationId);
            stillOpen.run();
            kept.remove(declarationId, materialId, accountId);
        });
        LOG.info("Material {} of declaration {} removed by {}", materialId, declarationId, accountId);
    }

    private Uploaded add(
            MaterialUpload upload, DocumentStore.Incoming incoming, Inspection found, Enclosures enclosed) {
        Optional<Material> again = limits.admit(upload, incoming.sha256(), enclosed);
        if (again.isPresent()) {
            return new Uploaded(again.get(), found.findings());
        }
        Enclosures after = kept.add(upload, incoming, found, enclosed);
        String added = after.files().get(after.files().size() - 1).id();
        return enclosures.asking(after.requirements(), after).files().stream()
                .filter(material -> material.id().equals(added))
                .findFirst()
                .map(material -> new Uploaded(material, found.findings()))
                .orElseThrow();
    }
}
