package org.zhicheng.declaration.applicant;

import org.springframework.stereotype.Component;
import org.zhicheng.declaration.applicant.CaseDesk.CaseDetail;
import org.zhicheng.declaration.applicant.CaseDesk.EventView;
import org.zhicheng.declaration.correction.DecisionViews;
import org.zhicheng.declaration.correction.OpenItems;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.declaration.life.TimelineEvent;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.problem.Messages;

/** Shows an applicant the progress of a case and what was said about it. */
@Component
class CaseDetails {

    private final CaseSummaries summaries;
    private final Timeline timeline;
    private final CaseFlow flow;
    private final ReviewRecord reviews;
    private final DecisionViews decisions;
    private final CaseViews views;
    private final Messages messages;

    CaseDetails(
            CaseSummaries summaries,
            Timeline timeline,
            CaseFlow flow,
            ReviewRecord reviews,
            DecisionViews decisions,
            CaseViews views,
            Messages messages) {
        this.summaries = summaries;
        this.timeline = timeline;
        this.flow = flow;
        this.reviews = reviews;
        this.decisions = decisions;
        this.views = views;
        this.messages = messages;
    }

    CaseDetail of(Dossier dossier) {
        Declaration declaration = dossier.declaration();
        return new CaseDetail(
                summaries.of(declaration),
                timeline.of(declaration.id()).stream().map(this::event).toList(),
                declaration.status().inReview() && flow.withdrawable(declaration.id()),
                decisions.returned(dossier),
                opinion(dossier),
                DecisionViews.stages(reviews.stages(declaration)),
                views.checks(dossier),
                views.slots(dossier, OpenItems.none()));
    }

    /** Returns the general reason on a returned or rejected case. */
    private static String opinion(Dossier dossier) {
        return switch (dossier.declaration().status()) {
            case RETURNED, REJECTED -> dossier.opinion();
            default -> null;
        };
    }

    private EventView event(TimelineEvent event) {
        return new EventView(
                event.at(), event.kind(), messages.say("event." + event.kind()), event.actor(), event.detail());
    }
}
