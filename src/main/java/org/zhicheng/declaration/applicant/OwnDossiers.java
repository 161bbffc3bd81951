package org.zhicheng.declaration.applicant;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Opens the dossiers of a person's own cases, and of no others. */
@Component
class OwnDossiers {

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final Messages messages;

    OwnDossiers(Declarations declarations, Dossiers dossiers, Messages messages) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    /** @throws NotFoundException where this person has no such case (Q01) */
    Dossier open(String declarationId, Account applicant) {
        return declarations
                .find(declarationId)
                .filter(found -> found.ownedBy(applicant.id()))
                .map(found -> dossiers.open(found, applicant))
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
    }
}
