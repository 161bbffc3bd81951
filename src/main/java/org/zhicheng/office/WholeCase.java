package org.zhicheng.office;

import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.DecisionViews;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.review.Remarks;

/** Puts together all that is known of a case: for its offices, and for its archive. */
@Component
public class WholeCase {

    private final CaseParts parts;
    private final ReviewRecord reviews;
    private final Remarks remarks;

    WholeCase(CaseParts parts, ReviewRecord reviews, Remarks remarks) {
        this.parts = parts;
        this.reviews = reviews;
        this.remarks = remarks;
    }

    /** @param hand who has it now; null where nobody asks */
    public OfficeCase of(Dossier dossier, OfficeCase.Hand hand) {
        return new OfficeCase(
                parts.declaration(dossier),
                parts.choice(dossier),
                OfficeState.of(dossier.declaration().status(), hand != null && hand.here())
                        .code(),
                hand,
                DecisionViews.stages(reviews.stages(dossier.declaration())),
                parts.decisions(dossier),
                remarks.of(dossier),
                parts.checks(dossier),
                parts.materials(dossier),
                parts.answers(dossier),
                parts.events(dossier.id()));
    }
}
