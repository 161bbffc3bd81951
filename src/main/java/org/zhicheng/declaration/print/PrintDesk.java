package org.zhicheng.declaration.print;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.form.ReviewRecord;
import org.zhicheng.declaration.life.CaseAccess;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.FilledInForm;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Where a case is taken home as a document: 申报表. */
@Service
public class PrintDesk {

    private final Declarations declarations;
    private final CaseAccess access;
    private final CaseViews views;
    private final FilledInForm form;
    private final ReviewRecord reviews;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Messages messages;

    PrintDesk(
            Declarations declarations,
            CaseAccess access,
            CaseViews views,
            FilledInForm form,
            ReviewRecord reviews,
            Timeline timeline,
            AuditLog audit,
            Messages messages) {
        this.declarations = declarations;
        this.access = access;
        this.views = views;
        this.form = form;
        this.reviews = reviews;
        this.timeline = timeline;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * For whoever may see the case; each print is audited.
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
     * What a print would be made of, to look whether it can be; not audited.
     *
     * @throws NotFoundException where there is no such case for this viewer (Q01)
     */
    @Transactional(readOnly = true)
    public CasePrint preview(String declarationId, Account viewer) {
        Declaration declaration = declarations
                .find(declarationId)
                .filter(found -> access.mayRead(found, viewer))
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
        return new CasePrint(
                declaration,
                views.declaration(declaration),
                form.parts(declaration),
                views.readOnlySlots(declaration),
                views.checks(declaration),
                reviews.decisions(declarationId),
                timeline.of(declarationId));
    }
}
