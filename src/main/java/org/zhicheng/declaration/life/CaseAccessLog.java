package org.zhicheng.declaration.life;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.form.FormView;

/**
 * Writes down when staff look at somebody's case, once for each look ({@link AuditLog#recordOnce}). After the answer was
 * found, for what was refused was not seen, and outside of the transaction that read it.
 */
@Component
public class CaseAccessLog {

    private final AuditLog audit;

    CaseAccessLog(AuditLog audit) {
        this.audit = audit;
    }

    /** @param form as it was shown to this person */
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
        }
    }
}
