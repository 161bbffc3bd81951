package org.zhicheng.declaration.applicant;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/**
 * Opens the dossier of an applicant's task. A process admin may assign a task to anybody, but the case stays its
 * applicant's.
 */
@Component
class OpenCases {

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final Messages messages;

    OpenCases(Declarations declarations, Dossiers dossiers, Messages messages) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    /** @throws NotFoundException where the case belongs to another person */
    Dossier read(OpenTask open) {
        return own(open, declarations.find(open.task().declarationId()));
    }

    /** Opens the dossier as {@link #read} does, and locks the case until the transaction ends. */
    Dossier lock(OpenTask open) {
        return own(open, declarations.lock(open.task().declarationId()));
    }

    /** @param found empty where the applicant deleted the draft in another window */
    private Dossier own(OpenTask open, Optional<Declaration> found) {
        Declaration declaration = found.orElseThrow(() -> new NotFoundException(messages.say("draft.deleted")));
        if (!declaration.ownedBy(open.viewer().id())) {
            throw new NotFoundException(messages.say("task.not-yours"));
        }
        return dossiers.open(declaration, open.viewer());
    }
}
