package org.zhicheng.declaration.applicant;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.task.TaskGoneReason;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.task.UserTask;
import org.zhicheng.task.UserTasks;

/** Finds the declaration that an applicant may edit by an open task of filling in or correcting. */
@Component
class EditableDeclarations {

    private final UserTasks tasks;
    private final TaskGoneReason gone;
    private final Declarations declarations;
    private final Dossiers dossiers;
    private final ApplicantForm form;
    private final Messages messages;

    EditableDeclarations(
            UserTasks tasks,
            TaskGoneReason gone,
            Declarations declarations,
            Dossiers dossiers,
            ApplicantForm form,
            Messages messages) {
        this.tasks = tasks;
        this.gone = gone;
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.form = form;
        this.messages = messages;
    }

    /**
     * @throws NotFoundException where the task does not exist or belongs to another person
     * @throws ConflictException where the declaration may not be changed now (S03)
     */
    Declaration of(String taskId, Account applicant) {
        return editable(declarations.find(task(taskId, applicant).declarationId()), applicant);
    }

    /** Opens the dossier of the declaration that {@link #of} finds. */
    Dossier open(String taskId, Account applicant) {
        return dossiers.open(of(taskId, applicant), applicant);
    }

    /** Opens the dossier as {@link #open} does, and locks the case until the transaction ends. */
    Dossier lock(String declarationId, String taskId, Account applicant) {
        Optional<Declaration> locked = declarations.lock(declarationId);
        // another transaction may have ended the task before the lock was free
        task(taskId, applicant);
        return dossiers.open(editable(locked, applicant), applicant);
    }

    private UserTask task(String taskId, Account applicant) {
        return tasks.find(taskId)
                .filter(found -> found.declarationId() != null && found.assignedTo(applicant.id()))
                .filter(form::serves)
                .orElseThrow(() -> new NotFoundException(gone.why(taskId, applicant)));
    }

    /** @param found empty where the applicant deleted the draft in another window */
    private Declaration editable(Optional<Declaration> found, Account applicant) {
        Declaration declaration = found.orElseThrow(() -> new NotFoundException(messages.say("draft.deleted")));
        if (!declaration.ownedBy(applicant.id()) || !declaration.status().editable()) {
            throw new ConflictException(messages.say("S03"));
        }
        return declaration;
    }
}
