package org.zhicheng.office;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.correction.DecisionViews;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.review.Remarks;

/** Shows staff a case of their offices, to read, whatever became of it. */
@Service
public class OfficeCaseDesk {

    private final OfficeAccess access;
    private final CaseParts parts;
    private final CaseHands hands;
    private final ReviewRecord reviews;
    private final Remarks remarks;

    OfficeCaseDesk(OfficeAccess access, CaseParts parts, CaseHands hands, ReviewRecord reviews, Remarks remarks) {
        this.access = access;
        this.parts = parts;
        this.hands = hands;
        this.reviews = reviews;
        this.remarks = remarks;
    }

    /**
     * @throws NotFoundException where none of the viewer's offices has or had this case (Q01)
     * @throws NotAllowedException where it is the viewer's own case (Y01)
     */
    @Transactional(readOnly = true)
    public OfficeCase of(String declarationId, Account viewer) {
        Dossier dossier = access.open(declarationId, viewer);
        OfficeCase.Hand hand = hands.of(dossier.declaration(), viewer);
        return new OfficeCase(
                parts.declaration(dossier),
                parts.choice(dossier),
                OfficeState.of(dossier.declaration().status(), hand.here()).code(),
                hand,
                DecisionViews.stages(reviews.stages(dossier.declaration())),
                parts.decisions(dossier),
                remarks.of(dossier),
                parts.checks(dossier),
                parts.materials(dossier),
                parts.answers(dossier),
                parts.events(declarationId));
    }
}
