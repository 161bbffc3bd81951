package org.zhicheng.declaration.view;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.VisibleCases;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.record.InsuredMonths;

/** Shows applicant and reviewer alike whether social security, employer and work experience agree. */
@Service
public class ComparisonDesk {

    private final VisibleCases cases;

    ComparisonDesk(VisibleCases cases) {
        this.cases = cases;
    }

    /** @throws NotFoundException where this viewer has no such case (Q01) */
    @Transactional(readOnly = true)
    public CareerComparison compare(String declarationId, Account viewer) {
        Dossier dossier = cases.open(declarationId, viewer);
        return CareerComparison.of(
                dossier.employer().name(),
                dossier.typed().read().workExperience(),
                dossier.answers()
                        .find(RecordInquiry.SOCIAL_SECURITY)
                        .flatMap(InsuredMonths::of)
                        .orElse(null),
                dossier.day().today());
    }
}
