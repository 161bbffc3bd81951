package org.zhicheng.declaration.applicant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/**
 * Deletes a draft that its applicant does not want any more (删除草稿). What an office had once stays; what the
 * automatic checks sent back never came to one. Of a deleted draft the audit alone keeps that there was one, with its number, which nobody gets again.
 */
@Service
public class DraftDesk {

    private final OwnCases cases;
    private final CaseFlow flow;
    private final CaseLife life;
    private final AuditLog audit;
    private final Messages messages;

    DraftDesk(OwnCases cases, CaseFlow flow, CaseLife life, AuditLog audit, Messages messages) {
        this.cases = cases;
        this.flow = flow;
        this.life = life;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * @throws NotFoundException where this person has no such case, or has deleted it already (Q01)
     * @throws ConflictException where an office had it, or the automatic checks still run
     */
    @Transactional
    public void delete(String declarationId, Account applicant) {
        Declaration draft = cases.lock(declarationId, applicant);
        if (!life.onlyTheApplicants(draft)) {
            throw new ConflictException(messages.say(refusal(draft)));
        }
        audit.record(applicant.id(), AuditKind.DELETE_DRAFT, "declaration", declarationId, draft.caseNumber());
        if (!flow.delete(declarationId)) {
            flow.discard(declarationId);
            life.deleted(declarationId);
        }
    }

    private static String refusal(Declaration declaration) {
        boolean checking = declaration.status() == DeclarationStatus.CHECKING && declaration.round() == 0;
        return checking ? "draft.checking" : "draft.sent";
    }
}
