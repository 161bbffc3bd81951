package org.zhicheng.office;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;

/** Shows staff a case of their offices, to read, whatever became of it. */
@Service
public class OfficeCaseDesk {

    private final OfficeAccess access;
    private final CaseHands hands;
    private final WholeCase whole;

    OfficeCaseDesk(OfficeAccess access, CaseHands hands, WholeCase whole) {
        this.access = access;
        this.hands = hands;
        this.whole = whole;
    }

    /**
     * @throws NotFoundException where none of the viewer's offices has or had this case (Q01)
     * @throws NotAllowedException where it is the viewer's own case (Y01)
     */
    @Transactional(readOnly = true)
    public OfficeCase of(String declarationId, Account viewer) {
        Dossier dossier = access.open(declarationId, viewer);
        return whole.of(dossier, hands.of(dossier.declaration(), viewer));
    }
}
