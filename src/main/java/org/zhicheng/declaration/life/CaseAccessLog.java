package org.zhicheng.declaration.life;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.form.FormView;

/**
 * Records in the audit when staff look at somebody's case, and tells whoever listens; once for each look ({@link AuditLog#recordOnce}). The entry
 * is written after the answer was found, because a refused request showed nothing, and outside the transaction that
 * read it.
 */
@Component
public class CaseAccessLog {

    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CaseAccessLog(AuditLog audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    /** @param form the form as it was shown to this person */
    public void of(FormView form, Account viewer) {
        if (form.declaration() != null) {
            ofCase(form.declaration().id(), viewer);
        } else if (Groups.isStaff(viewer::memberOf)) {
            audit.recordOnce(
                    viewer.id(),
                    AuditKind.OPEN_TASK,
                    "task",
                    form.task().id(),
                    form.task().key());
        }
    }

    public void ofCase(String declarationId, Account viewer) {
        if (Groups.isStaff(viewer::memberOf)) {
            audit.recordOnce(viewer.id(), AuditKind.OPEN_CASE, "declaration", declarationId, null);
            events.publishEvent(new CaseOpened(declarationId, viewer.id()));
        }
    }
}
