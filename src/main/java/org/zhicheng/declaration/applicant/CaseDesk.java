package org.zhicheng.declaration.applicant;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.form.FormView.CheckView;
import org.zhicheng.declaration.form.FormView.ReturnedItemView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.form.FormView.StageView;
import org.zhicheng.declaration.life.CaseDiagram;
import org.zhicheng.declaration.life.CaseDiagrams;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;

/** Lists a person's cases with their progress, and takes a case back (我的办件). */
@Service
public class CaseDesk {

    private final Declarations declarations;
    private final OwnCases own;
    private final CaseSummaries summaries;
    private final CaseDetails details;
    private final CaseFlow flow;
    private final CaseDiagrams diagrams;
    private final Messages messages;

    /**
     * @param bucket todo | doing | done
     * @param deadline until when it can be sent, by its window or its term for corrections; null where nothing ends
     * @param claimed whether a reviewer has it in hand now; else it waits at its office, or is at none
     */
    public record CaseSummary(
            String id,
            String caseNumber,
            String businessName,
            String status,
            String statusLabel,
            String bucket,
            Instant createdAt,
            Instant submittedAt,
            String specialtyName,
            String levelName,
            String employerName,
            String divisionName,
            String taskId,
            Instant deadline,
            boolean claimed) {}

    /**
     * @param opinion the general reason of a return or rejection; null where there is none
     * @param returns every return of the case, newest first: what was to be corrected stays to be read
     * @param closed why a draft cannot be sent now, where its window is closed; null otherwise
     */
    public record CaseDetail(
            CaseSummary summary,
            List<EventView> events,
            boolean canWithdraw,
            boolean canDelete,
            List<ReturnedItemView> returnedItems,
            String opinion,
            List<ReturnView> returns,
            String closed,
            List<StageView> stages,
            List<CheckView> checks,
            List<SlotView> materials) {}

    /** @param opinion the general reason; null where there is none */
    public record ReturnView(Instant at, String stageName, String opinion, List<ReturnedItemView> items) {}

    public record EventView(Instant at, String kind, String title, String actor, String detail) {}

    CaseDesk(
            Declarations declarations,
            OwnCases own,
            CaseSummaries summaries,
            CaseDetails details,
            CaseFlow flow,
            CaseDiagrams diagrams,
            Messages messages) {
        this.declarations = declarations;
        this.own = own;
        this.summaries = summaries;
        this.details = details;
        this.flow = flow;
        this.diagrams = diagrams;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public List<CaseSummary> mine(Account applicant) {
        return declarations.of(applicant.id()).stream().map(summaries::of).toList();
    }

    @Transactional(readOnly = true)
    public CaseDetail detail(String declarationId, Account applicant) {
        return details.of(own.open(declarationId, applicant));
    }

    @Transactional(readOnly = true)
    public List<CaseDiagram> diagrams(String declarationId, Account applicant) {
        return diagrams.of(own.find(declarationId, applicant).id());
    }

    /**
     * Takes the case back. A second request, such as of another window, finds done what it wants.
     *
     * @throws ConflictException where a reviewer claimed the case first (Q03), or no office has it
     */
    @Transactional
    public void withdraw(String declarationId, Account applicant) {
        Declaration declaration = own.lock(declarationId, applicant);
        if (declaration.status() == DeclarationStatus.WITHDRAWN) {
            return;
        }
        if (!declaration.status().inReview()) {
            throw new ConflictException(messages.say("withdrawal.not-now"));
        }
        if (!flow.withdraw(declarationId)) {
            throw new ConflictException(messages.say("Q03"));
        }
    }
}
