package org.zhicheng.declaration.applicant;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.DraftRows;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;

/**
 * Ends or deletes the cases of a person who gives up the account. Cases that staff decided about are archives and stay;
 * the others go with all their rows and files.
 */
@Service
public class GivenUpCases {

    private final JdbcClient jdbc;
    private final Declarations declarations;
    private final DraftRows rows;
    private final CaseLife life;
    private final CaseFlow flow;
    private final AuditLog audit;
    private final Messages messages;

    /** The outcome for a case when its applicant gives up the account. */
    public enum Fate {
        /** The case was decided and is over: it stays as an archive. */
        KEPT,
        /** The case was decided about before and is still open: it ends, and stays as an archive. */
        ENDED,
        /** Nobody decided about the case: it is deleted. */
        DELETED,
        /** A reviewer works on the case, and it cannot be taken back. */
        IN_REVIEW
    }

    /** @param caseNumber null where the case has no number yet */
    public record Outlook(String id, String caseNumber, String business, String status, Fate fate, boolean running) {}

    GivenUpCases(
            JdbcClient jdbc,
            Declarations declarations,
            DraftRows rows,
            CaseLife life,
            CaseFlow flow,
            AuditLog audit,
            Messages messages) {
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.rows = rows;
        this.life = life;
        this.flow = flow;
        this.audit = audit;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public List<Outlook> of(Account applicant) {
        return declarations.of(applicant.id()).stream().map(this::outlook).toList();
    }

    /**
     * Ends or deletes the cases, in the transaction that cancels the account. A case in review is withdrawn first,
     * unless a reviewer claims it before.
     *
     * @throws ConflictException where a case cannot be withdrawn
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(Account applicant) {
        List<Declaration> cases = declarations.of(applicant.id()).stream()
                .flatMap(found -> declarations.lock(found.id()).stream())
                .toList();
        for (Declaration declaration : cases) {
            Fate fate = fate(declaration);
            boolean takenBack = !declaration.status().inReview() || flow.withdraw(declaration.id());
            if (fate == Fate.IN_REVIEW || !takenBack) {
                throw new ConflictException(messages.say("cancellation.in-review", name(declaration)));
            }
            if (fate == Fate.DELETED) {
                delete(declaration, applicant);
            } else if (fate == Fate.ENDED) {
                end(declaration, applicant);
            }
        }
    }

    private void delete(Declaration declaration, Account applicant) {
        audit.record(applicant.id(), AuditKind.GIVE_UP_CASE, "declaration", declaration.id(), "deleted");
        flow.discard(declaration.id());
        rows.deleteUndecided(declaration.id());
    }

    private void end(Declaration declaration, Account applicant) {
        audit.record(applicant.id(), AuditKind.GIVE_UP_CASE, "declaration", declaration.id(), "kept");
        flow.end(declaration.id());
        life.givenUp(declaration.id(), applicant);
    }

    private Outlook outlook(Declaration declaration) {
        return new Outlook(
                declaration.id(),
                declaration.caseNumber(),
                messages.say("business." + declaration.business().code()),
                messages.say("status." + declaration.status().name()),
                fate(declaration),
                declaration.status().bucket() != DeclarationStatus.Bucket.DONE);
    }

    private Fate fate(Declaration declaration) {
        boolean decided = decided(declaration.id());
        if (declaration.status().atOffice() && !flow.withdrawable(declaration.id())) {
            return Fate.IN_REVIEW;
        }
        if (!decided) {
            return Fate.DELETED;
        }
        return declaration.status().bucket() == DeclarationStatus.Bucket.DONE ? Fate.KEPT : Fate.ENDED;
    }

    private boolean decided(String declarationId) {
        return jdbc.sql("select count(*) from review_decision where declaration_id = ?")
                        .param(declarationId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String name(Declaration declaration) {
        return declaration.caseNumber() == null ? declaration.id() : declaration.caseNumber();
    }
}
