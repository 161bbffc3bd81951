package org.zhicheng.declaration.life;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;

/** Decides who may read a case: its applicant, the offices that it goes through, process admins (Q01, Y02). */
@Component
public class CaseAccess {

    private final ReviewRecord reviews;

    CaseAccess(ReviewRecord reviews) {
        this.reviews = reviews;
    }

    public boolean mayRead(Declaration declaration, Account viewer) {
        return declaration.ownedBy(viewer.id())
                || viewer.memberOf(Groups.PROCESS_ADMINS)
                || reviews.offices(declaration).stream().anyMatch(viewer::memberOf);
    }
}
