package org.zhicheng.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.zhicheng.archive.ArchiveRows.Due;
import org.zhicheng.archive.ArchiveTable.Ruling;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.material.store.StoreUnreachableException;

/**
 * Archives what has ended, and archives again what changed since (AR01). One case that cannot be archived keeps no other
 * one waiting; it is tried again with every run, and the job is told of as failed until it succeeds.
 */
@Service
public class Archiving {

    private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);

    private final ArchiveRows rows;
    private final Declarations declarations;
    private final RoutingFacts facts;
    private final ArchiveTable table;
    private final ArchiveMaking making;
    private final Clock clock;

    Archiving(
            ArchiveRows rows,
            Declarations declarations,
            RoutingFacts facts,
            ArchiveTable table,
            ArchiveMaking making,
            Clock clock) {
        this.rows = rows;
        this.declarations = declarations;
        this.facts = facts;
        this.table = table;
        this.making = making;
        this.clock = clock;
    }

    /** @throws IllegalStateException where cases could not be archived, after all others were */
    @Scheduled(
            initialDelayString = "${zhicheng.archive.initial-delay:10m}",
            fixedDelayString = "${zhicheng.archive.interval:1h}")
    public void archiveTheEnded() {
        int failed = 0;
        String after = "";
        for (List<Due> due = rows.due(after); !due.isEmpty(); due = rows.due(after)) {
            for (Due one : due) {
                failed += archived(one) ? 0 : 1;
                after = one.declarationId();
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " cases could not be archived");
        }
    }

    private boolean archived(Due due) {
        try {
            Declaration declaration = declarations.get(due.declarationId());
            Optional<Ruling> ruling = table.ask(asked(declaration)).filter(found -> over(declaration, found.days()));
            if (ruling.isPresent()) {
                making.make(declaration, due.events(), ruling.get().years());
            }
            return true;
        } catch (StoreUnreachableException away) {
            throw away;
        } catch (IOException | RuntimeException failed) {
            LOG.error("The case {} could not be archived", due.declarationId(), failed);
            return false;
        }
    }

    private Map<String, Object> asked(Declaration declaration) {
        Map<String, Object> asked = new HashMap<>(facts.of(declaration.choice(), declaration.series()));
        asked.put("outcome", declaration.status().name().toLowerCase(Locale.ROOT));
        return asked;
    }

    private boolean over(Declaration declaration, int days) {
        Instant from = declaration.finishedAt().plus(Duration.ofDays(days));
        return !from.isAfter(clock.instant());
    }
}
