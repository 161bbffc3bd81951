package org.zhicheng.declaration.dossier;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.CaseAccess;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Opens the dossiers that a person may see. */
@Component
public class VisibleCases {

    private final Declarations declarations;
    private final CaseAccess access;
    private final Dossiers dossiers;
    private final Messages messages;

    public VisibleCases(Declarations declarations, CaseAccess access, Dossiers dossiers, Messages messages) {
        this.declarations = declarations;
        this.access = access;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    /** @throws NotFoundException where this viewer has no such case (Q01) */
    public Dossier open(String declarationId, Account viewer) {
        return declarations
                .find(declarationId)
                .filter(found -> access.mayRead(found, viewer))
                .map(dossiers::open)
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
    }
}
