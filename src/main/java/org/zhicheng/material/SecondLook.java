package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.material.pdf.InspectionBusyException;
import org.zhicheng.material.pdf.PdfInspection;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.material.store.DocumentTooLargeException;
import org.zhicheng.material.store.DocumentUnavailableException;
import org.zhicheng.material.store.StoreUnreachableException;
import org.zhicheng.material.virus.ScannerUnavailableException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Inspects files again that were taken before, and scans those that could not be scanned then. */
@Service
public class SecondLook {

    private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

    private final MaterialRows rows;
    private final DocumentStore store;
    private final PdfInspection inspection;
    private final VirusVerdicts viruses;
    private final AuditLog audit;
    private final Messages messages;
    private final TransactionTemplate transaction;

    SecondLook(
            MaterialRows rows,
            DocumentStore store,
            PdfInspection inspection,
            VirusVerdicts viruses,
            AuditLog audit,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.store = store;
        this.inspection = inspection;
        this.viruses = viruses;
        this.audit = audit;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Inspects the current files again before the declaration goes to the reviewers. Only files in slots that the
     * declaration asks for are inspected, because nobody sees or could change the others.
     *
     * @param asked the slots that the declaration asks for
     * @throws InspectionBusyException where there was no time: the call may be tried again, and the files are not
     *     at fault
     * @throws StoreUnreachableException where the store did not answer: the call may be tried again
     */
    public List<Problem> into(String declarationId, Set<String> asked) {
        return rows.current(declarationId).stream()
                .filter(material -> asked.contains(material.slot()))
                .flatMap(material -> into(material).stream())
                .toList();
    }

    /**
     * Scans the file and writes the result beside it.
     *
     * @throws ScannerUnavailableException where the file cannot be scanned now either
     * @throws DocumentUnavailableException where the bytes are no longer those that were uploaded
     */
    void scan(Material material) throws IOException {
        try (InputStream content = store.open(material.sha256());
                DocumentStore.Incoming copy = store.receive(content, material.size())) {
            warn(material, viruses.checkAgain(material, copy.path()));
        }
    }

    private List<Problem> into(Material material) {
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

    private void warn(Material material, List<Problem> warnings) {
        if (warnings.equals(material.warnings())) {
            return;
        }
        Material scanned = material.with(warnings);
        transaction.executeWithoutResult(status -> {
            if (rows.warn(material, warnings) && scanned.isInfected()) {
                audit.recordInCase(
                        material.declarationId(),
                        null,
                        AuditKind.VIRUS_FOUND,
                        "material",
                        material.id(),
                        material.slot());
            }
        });
    }
}
