package org.zhicheng.material;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * {@code documents} in the server's health: what the last check found, in numbers. A lost document calls for a person;
 * the server goes on serving, and no orchestrator is to take it down: WARNING does not count against the whole.
 */
@Component
class DocumentsHealthIndicator implements HealthIndicator {

    static final Status WARNING = new Status("WARNING");

    private final DocumentCheckRows rows;

    DocumentsHealthIndicator(DocumentCheckRows rows) {
        this.rows = rows;
    }

    @Override
    public Health health() {
        DocumentReport last = rows.last();
        if (last.finishedAt() == null) {
            return Health.up().withDetail("checked", "never").build();
        }
        return Health.status(last.worrying() ? WARNING : Status.UP)
                .withDetail("checked", last.finishedAt().toString())
                .withDetail("documents", last.documents())
                .withDetail("orphans", last.orphans())
                .withDetail("deleted", last.deleted())
                .withDetail("missing", last.missing())
                .withDetail("changed", last.changed())
                .withDetail("verified", last.verified())
                .build();
    }
}
