package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.material.pdf.FileNames;
import org.zhicheng.material.pdf.Inspection;
import org.zhicheng.material.pdf.InspectionBusyException;
import org.zhicheng.material.store.DocumentClaims;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.material.store.DocumentTooLargeException;
import org.zhicheng.material.store.DocumentUnavailableException;
import org.zhicheng.material.store.StoreUnreachableException;
import org.zhicheng.problem.TryLaterException;

/** Takes files that belong to no declaration, through the same inspection as its materials (F01–F05). */
@Service
public class AttachedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AttachedFiles.class);

    private final DocumentStore store;
    private final DocumentClaims claims;
    private final UploadLimits limits;
    private final FirstLook look;
    private final TransactionTemplate transaction;

    /** @param fileName as it may be shown */
    public record Attached(String fileName, String sha256, long size, int pages) {}

    AttachedFiles(
            DocumentStore store,
            DocumentClaims claims,
            UploadLimits limits,
            FirstLook look,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.claims = claims;
        this.limits = limits;
        this.look = look;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param row writes the row that names the file, in the transaction that keeps it
     * @throws MaterialRefusedException with the message of the rule (F01–F05)
     * @throws TryLaterException where the file cannot be inspected or kept now
     */
    public <T> T keep(InputStream content, String fileName, String pointer, Function<Attached, T> row) {
        try (DocumentStore.Incoming incoming = store.receive(content, limits.mostBytes())) {
            Inspection found = look.into(incoming.path(), fileName, pointer);
            incoming.keep();
            return transaction.execute(status -> {
                claims.claim(incoming.sha256());
                return row.apply(
                        new Attached(FileNames.display(fileName), incoming.sha256(), incoming.size(), found.pages()));
            });
        } catch (InspectionBusyException | DocumentUnavailableException busy) {
            throw limits.later("material.busy", busy);
        } catch (DocumentTooLargeException tooLarge) {
            throw limits.tooLarge(pointer);
        } catch (IOException | UncheckedIOException | StoreUnreachableException failed) {
            LOG.error("A file at {} could not be kept", pointer, failed);
            throw limits.later("material.not-kept", failed);
        }
    }

    public InputStream open(String sha256) {
        return store.open(sha256);
    }
}
