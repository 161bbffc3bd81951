package org.zhicheng.archive;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.view.CaseHistory;
import org.zhicheng.office.WholeCase;
import org.zhicheng.reference.Offices;
import org.zhicheng.review.ReviewStage;
import org.zhicheng.review.ReviewStages;

/** Reads a case that is to be archived. */
@Component
class ArchivedCases {

    private final Dossiers dossiers;
    private final WholeCase whole;
    private final CaseHistory history;
    private final ReviewStages stages;
    private final Offices offices;
    private final ArchiveRows rows;
    private final Clock clock;

    ArchivedCases(
            Dossiers dossiers,
            WholeCase whole,
            CaseHistory history,
            ReviewStages stages,
            Offices offices,
            ArchiveRows rows,
            Clock clock) {
        this.dossiers = dossiers;
        this.whole = whole;
        this.history = history;
        this.stages = stages;
        this.offices = offices;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ArchivedCase of(Declaration declaration) {
        Dossier dossier = dossiers.open(declaration);
        String office = last(declaration).map(ReviewStage::candidateGroup).orElse(null);
        return new ArchivedCase(
                dossier,
                office,
                office == null ? "" : offices.name(office),
                rows.nextVersion(declaration.id()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                whole.of(dossier, null),
                history.of(declaration.id()));
    }

    /** The last one whose turn came. */
    private Optional<ReviewStage> last(Declaration declaration) {
        Integer reached = declaration.currentStage();
        return stages.of(declaration.id()).stream()
                .filter(stage -> reached != null && stage.position() <= reached)
                .max(Comparator.comparingInt(ReviewStage::position));
    }
}
