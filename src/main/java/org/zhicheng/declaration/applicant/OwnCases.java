package org.zhicheng.declaration.applicant;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Finds a person's own cases, and no others. */
@Component
class OwnCases {

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final Messages messages;

    OwnCases(Declarations declarations, Dossiers dossiers, Messages messages) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    /** @throws NotFoundException where this person has no such case (Q01) */
    Declaration find(String declarationId, Account applicant) {
        return own(declarations.find(declarationId), applicant);
    }

    /** Finds it as {@link #find} does, and locks it until the transaction ends. */
    Declaration lock(String declarationId, Account applicant) {
        return own(declarations.lock(declarationId), applicant);
    }

    /** Opens the dossier of what {@link #find} finds. */
    Dossier open(String declarationId, Account applicant) {
        return dossiers.open(find(declarationId, applicant), applicant);
    }

    private Declaration own(Optional<Declaration> found, Account applicant) {
        return found.filter(declaration -> declaration.ownedBy(applicant.id()))
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
    }
}
