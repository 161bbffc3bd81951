package org.zhicheng.archive;

import java.time.Instant;
import java.util.List;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.TimelineEvent;
import org.zhicheng.office.OfficeCase;

/**
 * A case that is archived, as it was read at one moment.
 *
 * @param office group of the office that keeps the package; null where no office had the case
 * @param officeName of it; empty where there is none
 * @param whole in words, as it was sent and decided
 * @param events newest first
 */
record ArchivedCase(
        Dossier dossier,
        String office,
        String officeName,
        int version,
        Instant madeAt,
        OfficeCase whole,
        List<TimelineEvent> events) {

    Declaration declaration() {
        return dossier.declaration();
    }
}
