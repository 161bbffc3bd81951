package org.zhicheng.declaration;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.form.ConflictException;
import org.zhicheng.form.FormTask;
import org.zhicheng.form.FormTasks;
import org.zhicheng.form.Messages;
import org.zhicheng.form.NotFoundException;

/** A declaration as its applicant has it open: by the task in which it is filled in or mended. */
@Component
class EditableDeclarations {

    private final FormTasks tasks;
    private final GoneTask gone;
    private final Declarations declarations;
    private final ApplicantForm form;
    private final Messages messages;

    EditableDeclarations(
            FormTasks tasks, GoneTask gone, Declarations declarations, ApplicantForm form, Messages messages) {
        this.tasks = tasks;
        this.gone = gone;
        this.declarations = declarations;
        this.form = form;
        this.messages = messages;
    }

    /**
     * @throws NotFoundException where it is nobody's or another person's task
     * @throws ConflictException where it may not be changed now (S03)
     */
    Declaration of(String taskId, Account applicant) {
        FormTask task = tasks.find(taskId)
                .filter(found -> found.declarationId() != null && found.assignedTo(applicant.id()))
                .filter(form::serves)
                .orElseThrow(() -> new NotFoundException(gone.why(taskId, applicant)));
        Declaration declaration = declarations.get(task.declarationId());
        if (!declaration.ownedBy(applicant.id()) || !declaration.status().editable()) {
            throw new ConflictException(messages.say("S03"));
        }
        return declaration;
    }
}
