package org.zhicheng.declaration.applicant;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.form.FormView.CheckView;
import org.zhicheng.declaration.form.FormView.ReturnedItemView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.form.FormView.StageView;
import org.zhicheng.declaration.form.ReviewRecord;
import org.zhicheng.declaration.life.CaseDiagram;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.OpenItems;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.declaration.life.TimelineEvent;
import org.zhicheng.declaration.mending.ItemNames;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** 我的办件: a person's cases, how far they are, and taking one back. */
@Service
public class CaseDesk {

    private final Declarations declarations;
    private final Timeline timeline;
    private final ReviewRecord reviews;
    private final CaseFlow flow;
    private final CaseViews views;
    private final Labels labels;
    private final ItemNames itemNames;
    private final Messages messages;

    /** @param bucket todo | doing | done */
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
            Instant deadline) {}

    public record CaseDetail(
            CaseSummary summary,
            List<EventView> events,
            boolean canWithdraw,
            List<ReturnedItemView> returnedItems,
            String opinion,
            List<StageView> stages,
            List<CheckView> checks,
            List<SlotView> materials) {}

    public record EventView(Instant at, String kind, String title, String actor, String detail) {}

    CaseDesk(
            Declarations declarations,
            Timeline timeline,
            ReviewRecord reviews,
            CaseFlow flow,
            CaseViews views,
            Labels labels,
            ItemNames itemNames,
            Messages messages) {
        this.declarations = declarations;
        this.timeline = timeline;
        this.reviews = reviews;
        this.flow = flow;
        this.views = views;
        this.labels = labels;
        this.itemNames = itemNames;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public List<CaseSummary> mine(Account applicant) {
        return declarations.of(applicant.id()).stream().map(this::summary).toList();
    }

    @Transactional(readOnly = true)
    public CaseDetail detail(String declarationId, Account applicant) {
        Declaration declaration = own(declarationId, applicant);
        return new CaseDetail(
                summary(declaration),
                timeline.of(declarationId).stream().map(this::event).toList(),
                declaration.status().inReview() && flow.withdrawable(declarationId),
                returnedItems(declaration),
                opinion(declaration),
                reviews.stages(declarationId),
                views.checks(declaration),
                views.slots(declaration, OpenItems.none()));
    }

    @Transactional(readOnly = true)
    public List<CaseDiagram> diagrams(String declarationId, Account applicant) {
        return flow.diagrams(own(declarationId, applicant).id());
    }

    /** @throws ConflictException where a reviewer was first (Q03) */
    @Transactional
    public void withdraw(String declarationId, Account applicant) {
        Declaration declaration = own(declarationId, applicant);
        if (!declaration.status().inReview() || !flow.withdraw(declarationId)) {
            throw new ConflictException(messages.say("Q03"));
        }
    }

    private Declaration own(String declarationId, Account applicant) {
        return declarations
                .find(declarationId)
                .filter(found -> found.ownedBy(applicant.id()))
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
    }

    private List<ReturnedItemView> returnedItems(Declaration declaration) {
        Map<String, String> names = itemNames.of(declaration.id());
        return declaration.status() == DeclarationStatus.RETURNED
                ? reviews.returnedItems(declaration.id()).stream()
                        .map(item -> new ReturnedItemView(
                                item.item(), names.getOrDefault(item.item(), item.item()), item.reason()))
                        .toList()
                : List.of();
    }

    /** What is said in general about a case that came back, or was refused. */
    private String opinion(Declaration declaration) {
        return switch (declaration.status()) {
            case RETURNED, REJECTED -> reviews.opinion(declaration.id());
            default -> null;
        };
    }

    private CaseSummary summary(Declaration declaration) {
        return new CaseSummary(
                declaration.id(),
                declaration.caseNumber(),
                views.businessName(declaration),
                declaration.status().name(),
                views.statusLabel(declaration.status()),
                declaration.status().bucket().name().toLowerCase(Locale.ROOT),
                declaration.createdAt(),
                declaration.submittedAt(),
                labels.specialty(declaration),
                labels.level(declaration.specialty(), declaration.level()),
                labels.employer(declaration.employerId()),
                labels.division(declaration.division()),
                declaration.status().editable()
                        ? flow.applicantTask(declaration.id()).orElse(null)
                        : null,
                declaration.correctionDeadline());
    }

    private EventView event(TimelineEvent event) {
        return new EventView(
                event.at(), event.kind(), messages.say("event." + event.kind()), event.actor(), event.detail());
    }
}
