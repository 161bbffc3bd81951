package org.zhicheng.material.store;

import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.zhicheng.operation.HealthComponent;
import org.zhicheng.operation.HealthProbes;

/**
 * Reports {@code documents} in the server's health: whether the store answers and accepts documents now, and what the
 * last check found, in numbers. A store that is away or a lost document calls for a person; all servers share the
 * store, so that no server is taken down for it.
 */
@Component
class DocumentsHealthIndicator extends HealthComponent {

    /** A name that no document has, asked for while there is no document yet. */
    private static final String NONE = "0".repeat(64);

    private final DocumentReconciliationRows rows;
    private final DocumentStore store;
    private final DocumentsDisk disk;

    DocumentsHealthIndicator(
            HealthProbes watch, DocumentReconciliationRows rows, DocumentStore store, DocumentsDisk disk) {
        super(watch);
        this.rows = rows;
        this.store = store;
        this.disk = disk;
    }

    @Override
    protected Health look() throws IOException {
        Optional<String> one = rows.anyDocument();
        // an empty folder in place of one that is not mounted would pass, had we not asked for a document
        boolean there = store.keptAt(one.orElse(NONE)).isPresent() || one.isEmpty();
        long free = disk.free();
        DocumentReport last = rows.last();
        boolean worrying = !there || disk.tooFew(free) || last.finishedAt() != null && last.worrying();
        Health.Builder health = Health.status(worrying ? WARNING : Status.UP).withDetail("free", free);
        if (!there) {
            health.withDetail("error", "a document that the database names is not there");
        }
        return last.finishedAt() == null
                ? health.withDetail("checked", "never").build()
                : health.withDetail("checked", last.finishedAt().toString())
                        .withDetail("documents", last.documents())
                        .withDetail("orphans", last.orphans())
                        .withDetail("deleted", last.deleted())
                        .withDetail("missing", last.missing())
                        .withDetail("changed", last.changed())
                        .withDetail("verified", last.verified())
                        .build();
    }
}
