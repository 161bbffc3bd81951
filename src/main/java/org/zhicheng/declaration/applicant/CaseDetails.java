package org.zhicheng.declaration.applicant;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.DeclarationTimes;
import org.zhicheng.declaration.applicant.CaseDesk.CaseDetail;
import org.zhicheng.declaration.applicant.CaseDesk.EventView;
import org.zhicheng.declaration.applicant.CaseDesk.ReturnView;
import org.zhicheng.declaration.correction.DecisionViews;
import org.zhicheng.declaration.correction.OpenItems;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.PublicityNews;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.problem.Problem;

/** Shows an applicant the progress of a case and what was said about it. */
@Component
class CaseDetails {

    private final CaseSummaries summaries;
    private final CaseEvents events;
    private final CaseFlow flow;
    private final ReviewRecord reviews;
    private final DecisionViews decisions;
    private final CaseViews views;
    private final DeclarationTimes times;

    CaseDetails(
            CaseSummaries summaries,
            CaseEvents events,
            CaseFlow flow,
            ReviewRecord reviews,
            DecisionViews decisions,
            CaseViews views,
            DeclarationTimes times) {
        this.summaries = summaries;
        this.events = events;
        this.flow = flow;
        this.reviews = reviews;
        this.decisions = decisions;
        this.views = views;
        this.times = times;
    }

    CaseDetail of(Dossier dossier) {
        Declaration declaration = dossier.declaration();
        List<EventView> told = events.of(declaration.id());
        return new CaseDetail(
                summaries.of(declaration),
                told,
                declaration.status().inReview() && flow.withdrawable(declaration.id()),
                onlyTheApplicants(declaration, told),
                decisions.returned(dossier),
                opinion(dossier, told),
                returns(dossier),
                closed(dossier),
                DecisionViews.stages(reviews.stages(declaration)),
                views.checks(dossier),
                views.slots(dossier, OpenItems.none()));
    }

    /** As {@link CaseLife#onlyTheApplicants} says it, from the events at hand. */
    private static boolean onlyTheApplicants(Declaration declaration, List<EventView> told) {
        return declaration.status() == DeclarationStatus.DRAFT
                && told.stream().noneMatch(event -> event.kind().equals(CaseLife.STAGE_OPENED));
    }

    /** Returns the returns without who decided them: to the applicant the office speaks, no person. */
    private List<ReturnView> returns(Dossier dossier) {
        return decisions.of(dossier).stream()
                .filter(decision -> decision.outcome().equals("returned"))
                .map(decision ->
                        new ReturnView(decision.at(), decision.stageName(), decision.reason(), decision.items()))
                .toList();
    }

    /** Returns the general reason on a returned or rejected case. */
    private static String opinion(Dossier dossier, List<EventView> told) {
        return switch (dossier.declaration().status()) {
            case RETURNED -> dossier.opinion();
            case REJECTED ->
                told.stream()
                        .filter(event -> event.kind().equals(PublicityNews.UPHELD))
                        .map(EventView::detail)
                        .findFirst()
                        .orElseGet(dossier::opinion);
            default -> null;
        };
    }

    /** Returns why it cannot be sent now, though nothing is wrong with it: its window is closed (E01). */
    private String closed(Dossier dossier) {
        return switch (dossier.declaration().status()) {
            case DRAFT, WITHDRAWN -> times.late(dossier).map(Problem::message).orElse(null);
            default -> null;
        };
    }
}
