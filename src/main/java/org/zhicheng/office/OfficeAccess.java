package org.zhicheng.office;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.VisibleCases;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.review.SamePerson;

/**
 * Decides which cases staff see on the office page: those whose turn came at one of the own offices, whatever became of
 * them since, and never the own ones (Y01, Y02). Process admins may open any case by its address, and search those of
 * the own offices, as everybody does.
 */
@Component
public class OfficeAccess {

    private final VisibleCases cases;
    private final SamePerson samePerson;
    private final Messages messages;

    OfficeAccess(VisibleCases cases, SamePerson samePerson, Messages messages) {
        this.cases = cases;
        this.samePerson = samePerson;
        this.messages = messages;
    }

    /**
     * @throws NotFoundException where none of the viewer's offices has or had this case (Q01)
     * @throws NotAllowedException where it is the viewer's own case (Y01)
     */
    public Dossier open(String declarationId, Account viewer) {
        if (!Groups.isStaff(viewer::memberOf)) {
            throw new NotFoundException(messages.say("Q01"));
        }
        Dossier dossier = cases.open(declarationId, viewer);
        if (samePerson.are(dossier.applicant().id(), viewer.id())) {
            throw new NotAllowedException("Y01", messages.say("office.own-case"));
        }
        return dossier;
    }
}
