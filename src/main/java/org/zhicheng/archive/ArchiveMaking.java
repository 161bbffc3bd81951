package org.zhicheng.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.material.store.DocumentClaims;
import org.zhicheng.material.store.DocumentStore;

/**
 * Makes the package of a case, keeps it, and writes down that it is there, in this order: who stops in the middle leaves a
 * file on its way in, which the store sweeps, and no package.
 */
@Component
class ArchiveMaking {

    /** More than all files that a case may have. */
    private static final long MOST = 4L * 1024 * 1024 * 1024;

    private final ArchivedCases cases;
    private final PackageWriter writer;
    private final DocumentStore store;
    private final DocumentClaims claims;
    private final ArchiveRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ArchiveMaking(
            ArchivedCases cases,
            PackageWriter writer,
            DocumentStore store,
            DocumentClaims claims,
            ArchiveRows rows,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.writer = writer;
        this.store = store;
        this.claims = claims;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param events how many the case had before it was read: what comes meanwhile makes it due again
     * @param years for how long; 0 for ever
     */
    void make(Declaration declaration, int events, int years) throws IOException {
        ArchivedCase one = cases.of(declaration);
        Manifest[] written = new Manifest[1];
        try (DocumentStore.Incoming incoming = store.take(out -> written[0] = writer.write(one, out), MOST)) {
            ArchivePackage made = made(one, written[0], incoming, events, years);
            incoming.keep();
            transaction.executeWithoutResult(status -> {
                claims.claim(made.sha256());
                rows.insert(made);
            });
        } catch (DuplicateKeyException another) {
            return; // server was first; the store deletes what no row names
        }
    }

    private ArchivePackage made(
            ArchivedCase one, Manifest manifest, DocumentStore.Incoming incoming, int events, int years) {
        return new ArchivePackage(
                manifest.id(),
                one.declaration().id(),
                manifest.caseNumber(),
                one.version(),
                one.office(),
                one.madeAt(),
                events,
                incoming.sha256(),
                incoming.sha256(),
                incoming.size(),
                manifest.files().size(),
                manifest.missing().size(),
                years == 0 ? null : until(one, years),
                null);
    }

    /** The term runs from the end of the case, and ends with a year, as terms of archives do. */
    private LocalDate until(ArchivedCase one, int years) {
        int year = ZonedDateTime.ofInstant(one.declaration().finishedAt(), clock.getZone())
                .getYear();
        return LocalDate.of(year + years, 12, 31);
    }
}
