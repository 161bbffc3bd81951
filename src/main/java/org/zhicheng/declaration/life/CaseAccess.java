package org.zhicheng.declaration.life;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;

/** Decides who may read a case: its applicant, the offices that it goes through, process admins (Q01, Y02). */
@Component
public class CaseAccess {

    private final ReviewRecord reviews;
    private final Further further;

    /** Tells which offices have to do with a case that never went through them. */
    public interface Further {

        Set<String> offices(String declarationId);
    }

    CaseAccess(ReviewRecord reviews, Further further) {
        this.reviews = reviews;
        this.further = further;
    }

    public boolean mayRead(Declaration declaration, Account viewer) {
        return declaration.ownedBy(viewer.id())
                || viewer.memberOf(Groups.PROCESS_ADMINS)
                || reviews.offices(declaration).stream().anyMatch(viewer::memberOf)
                || further.offices(declaration.id()).stream().anyMatch(viewer::memberOf);
    }
}
