package org.zhicheng.declaration.print;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.correction.DecisionViews;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.VisibleCases;
import org.zhicheng.declaration.view.CaseHistory;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.FilledInForm;
import org.zhicheng.problem.NotFoundException;

/** Prints a case as a document to take home: 申报表. */
@Service
public class PrintDesk {

    private final VisibleCases cases;
    private final CaseViews views;
    private final FilledInForm form;
    private final DecisionViews decisions;
    private final CaseHistory history;
    private final AuditLog audit;

    PrintDesk(
            VisibleCases cases,
            CaseViews views,
            FilledInForm form,
            DecisionViews decisions,
            CaseHistory history,
            AuditLog audit) {
        this.cases = cases;
        this.views = views;
        this.form = form;
        this.decisions = decisions;
        this.history = history;
        this.audit = audit;
    }

    /**
     * Prints the case for a person who may see it; each print is audited.
     *
     * @throws NotFoundException where there is no such case for this viewer (Q01)
     */
    @Transactional
    public CasePrint print(String declarationId, Account viewer) {
        CasePrint print = preview(declarationId, viewer);
        audit.record(viewer.id(), AuditKind.PRINT_DECLARATION, "declaration", declarationId, null);
        return print;
    }

    /**
     * Makes the print without auditing it, to find out whether it can be printed.
     *
     * @throws NotFoundException where there is no such case for this viewer (Q01)
     */
    @Transactional(readOnly = true)
    public CasePrint preview(String declarationId, Account viewer) {
        Dossier dossier = cases.open(declarationId, viewer);
        return new CasePrint(
                dossier.declaration(),
                views.declaration(dossier),
                form.parts(dossier),
                views.readOnlySlots(dossier),
                views.checkResults(dossier),
                decisions.of(dossier),
                history.of(declarationId));
    }
}
