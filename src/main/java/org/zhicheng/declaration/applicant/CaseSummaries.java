package org.zhicheng.declaration.applicant;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.DeclarationTimes;
import org.zhicheng.declaration.applicant.CaseDesk.CaseSummary;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.Labels;

/** Sums a case up for the list of its applicant. */
@Component
class CaseSummaries {

    private final CaseFlow flow;
    private final CaseViews views;
    private final Labels labels;
    private final DeclarationTimes times;

    CaseSummaries(CaseFlow flow, CaseViews views, Labels labels, DeclarationTimes times) {
        this.flow = flow;
        this.views = views;
        this.labels = labels;
        this.times = times;
    }

    CaseSummary of(Declaration declaration) {
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
                declaration.status().editable() ? times.deadline(declaration).orElse(null) : null,
                declaration.status().inReview() && flow.claimed(declaration.id()));
    }
}
