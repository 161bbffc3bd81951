package org.zhicheng.material.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the store with the rows that name its documents, once a day: it finds documents that no row names, names
 * without a document, and, some at a time, documents whose bytes are no longer those that were uploaded. It needs
 * memory for one page.
 */
@Component
class DocumentReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReconciliation.class);
    private static final int PAGE = 500;
    /** More orphans than these, by number and by share, are no leftovers of crashes: the database is another one. */
    private static final int ORPHANS_BY_CRASHES = 20;

    private static final int ONE_IN = 20;

    private final DocumentStore store;
    private final DocumentClaims claims;
    private final List<DocumentOwner> owners;
    private final DocumentReconciliationRows rows;
    private final DocumentReconciliationSettings settings;
    private final Clock clock;

    DocumentReconciliation(
            DocumentStore store,
            DocumentClaims claims,
            List<DocumentOwner> owners,
            DocumentReconciliationRows rows,
            DocumentReconciliationSettings settings,
            Clock clock) {
        this.store = store;
        this.claims = claims;
        this.owners = List.copyOf(owners);
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks often whether it is time, so that a server that is off at night checks by day. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void checkWhenDue() {
        if (!rows.start(settings.interval())) {
            return;
        }
        try {
            say(check());
        } catch (RuntimeException failed) {
            rows.giveUp();
            LOG.warn("Documents could not be checked, and will be soon: {}", failed.toString());
        }
    }

    private DocumentReport check() {
        Instant started = clock.instant();
        Instant orphanBefore = started.minus(settings.orphanAge());
        long documents = compare(orphanBefore);
        rows.settled(DocumentFault.ORPHAN, started);
        rows.settled(DocumentFault.MISSING, started);
        verifyAgain();
        Verified verified = verifyNext();
        long deleted = settings.deleteOrphans() ? deleteOrphans(documents, orphanBefore) : 0;
        DocumentReport report = new DocumentReport(
                clock.instant(),
                documents - deleted,
                rows.count(DocumentFault.ORPHAN),
                deleted,
                rows.count(DocumentFault.MISSING),
                rows.count(DocumentFault.CHANGED),
                verified.count());
        rows.finish(report, verified.to());
        return report;
    }

    /** Compares both sides in the order of their hashes, a page of the store with a range of the rows. */
    private long compare(Instant orphanBefore) {
        long documents = 0;
        String from = "";
        String next = null;
        do {
            DocumentPage page = store.list(next);
            List<StoredDocument> stored = page.documents();
            next = page.next();
            String to = next == null
                    ? null
                    : stored.isEmpty() ? from : stored.get(stored.size() - 1).sha256();
            compare(stored, from, to, orphanBefore);
            documents += stored.size();
            from = to;
        } while (next != null);
        return documents;
    }

    private void compare(List<StoredDocument> stored, String from, String to, Instant orphanBefore) {
        TreeSet<String> unnamed = new TreeSet<>();
        stored.stream()
                .filter(document -> document.keptAt().isBefore(orphanBefore))
                .map(StoredDocument::sha256)
                .forEach(unnamed::add);
        TreeSet<String> there = new TreeSet<>();
        stored.stream().map(StoredDocument::sha256).forEach(there::add);
        for (DocumentOwner owner : owners) {
            new NamedDocuments(owner, PAGE).forEach(from, to, sha256 -> {
                unnamed.remove(sha256);
                // a row may be younger than the list
                if (!there.contains(sha256) && store.keptAt(sha256).isEmpty()) {
                    rows.found(DocumentFault.MISSING, sha256);
                }
            });
        }
        unnamed.forEach(sha256 -> rows.found(DocumentFault.ORPHAN, sha256));
    }

    /** Reads the changed documents again, because somebody may have restored them from a backup. */
    private void verifyAgain() {
        List<String> page = rows.list(DocumentFault.CHANGED, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::verify);
            page = rows.list(DocumentFault.CHANGED, page.get(page.size() - 1), PAGE);
        }
    }

    private Verified verifyNext() {
        String to = rows.verifiedTo();
        long count = 0;
        while (count < settings.verify()) {
            String after = to;
            int wanted = (int) Math.min(PAGE, settings.verify() - count);
            List<String> page = owners.stream()
                    .flatMap(owner -> owner.named(after, null, wanted).stream())
                    .sorted()
                    .distinct()
                    .limit(wanted)
                    .toList();
            if (page.isEmpty()) {
                return new Verified(count, "");
            }
            page.forEach(this::verify);
            count += page.size();
            to = page.get(page.size() - 1);
        }
        return new Verified(count, to);
    }

    private void verify(String sha256) {
        try (InputStream whole = store.open(sha256)) {
            rows.settled(DocumentFault.CHANGED, sha256);
        } catch (DocumentUnavailableException wrong) {
            if (store.keptAt(sha256).isPresent()) {
                rows.found(DocumentFault.CHANGED, sha256);
            } else {
                rows.settled(DocumentFault.CHANGED, sha256);
                rows.found(DocumentFault.MISSING, sha256);
            }
        } catch (IOException failed) {
            throw new StoreUnreachableException("cannot close a document", failed);
        }
    }

    private long deleteOrphans(long documents, Instant orphanBefore) {
        long orphans = rows.count(DocumentFault.ORPHAN);
        boolean nothingIsNamed =
                owners.stream().allMatch(owner -> owner.named("", null, 1).isEmpty());
        if (orphans > 0 && (nothingIsNamed || orphans > ORPHANS_BY_CRASHES && orphans > documents / ONE_IN)) {
            LOG.warn(
                    "No row names {} of {} documents: none is deleted, because this may be the wrong database"
                            + " or one restored from a backup",
                    orphans,
                    documents);
            return 0;
        }
        long deleted = 0;
        List<String> page = rows.list(DocumentFault.ORPHAN, "", PAGE);
        while (!page.isEmpty()) {
            for (String sha256 : page) {
                deleted += claims.deleteOrphan(sha256, orphanBefore) ? 1 : 0;
                rows.settled(DocumentFault.ORPHAN, sha256);
            }
            page = rows.list(DocumentFault.ORPHAN, page.get(page.size() - 1), PAGE);
        }
        return deleted;
    }

    private static void say(DocumentReport report) {
        if (report.worrying()) {
            LOG.warn(
                    "Of {} documents {} are missing, {} have changed and {} belong to nothing: see document_finding",
                    report.documents(),
                    report.missing(),
                    report.changed(),
                    report.orphans());
        }
        LOG.info(
                "Checked {} documents, read {} again, deleted {} orphans",
                report.documents(),
                report.verified(),
                report.deleted());
    }

    /** @param to the last document that was read; empty where the next check begins anew */
    private record Verified(long count, String to) {}
}
