package org.zhicheng.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.sql.RowIds;

/**
 * Tells which packages are over their term, and destroys them on order, never by itself (AR02). The order names what was
 * told: where anything is over since then, or was destroyed by somebody else, it has to be told again.
 */
@Component
public class ArchiveRetention {

    private final ArchiveRows rows;
    private final AuditLog audit;
    private final Clock clock;

    /**
     * A plan says what would be destroyed.
     *
     * @param order what an order to destroy exactly these has to name; null where there are none
     * @param over the oldest first
     * @param soon those whose term ends within a year from now
     * @param kept how many packages there are, with these
     */
    public record Plan(String order, List<ArchivePackage> over, List<ArchivePackage> soon, int kept) {}

    ArchiveRetention(ArchiveRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes nothing. */
    @Transactional(readOnly = true)
    public Plan plan() {
        LocalDate today = LocalDate.now(clock);
        List<ArchivePackage> over = rows.over(today);
        List<ArchivePackage> soon = rows.over(today.plusYears(1)).stream()
                .filter(one -> !one.keptUntil().isBefore(today))
                .toList();
        return new Plan(over.isEmpty() ? null : order(over), over, soon, rows.kept());
    }

    /**
     * Destroys what was told; the documents go with the next look of the store for what no row names.
     *
     * @return how many; 0 where the order names something else than what is over now
     */
    @Transactional
    public int destroy(String order) {
        Plan plan = plan();
        if (!order.equals(plan.order())) {
            return 0;
        }
        for (ArchivePackage one : plan.over()) {
            rows.destroyed(one.id(), clock.instant());
            audit.recordInCase(
                    one.declarationId(), null, AuditKind.DESTROY_ARCHIVE, "archive-package", one.id(), one.sha256());
        }
        return plan.over().size();
    }

    private static String order(List<ArchivePackage> over) {
        return RowIds.of(over.stream().map(ArchivePackage::id).collect(Collectors.joining(",")))
                .substring(0, 12);
    }
}
