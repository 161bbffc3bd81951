package org.zhicheng.certificate.change;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.Typed;

/** Writes a holder's statement down, whole or not at all, and tells the process that it need not wait any longer. */
@Component
class StatementWriting {

    private final ChangeRows rows;
    private final ChangeFileRows files;
    private final ChangeFlow flow;
    private final ChangeRules rules;
    private final CaseLife life;
    private final AuditLog audit;

    StatementWriting(
            ChangeRows rows, ChangeFileRows files, ChangeFlow flow, ChangeRules rules, CaseLife life, AuditLog audit) {
        this.rows = rows;
        this.files = files;
        this.flow = flow;
        this.rules = rules;
        this.life = life;
        this.audit = audit;
    }

    void write(Change change, String statement, List<String> fileIds, Account holder) {
        if (!rows.state(change.id(), Typed.legible(Typed.trimmed(statement)))) {
            throw rules.conflict("certificate.change.stated-before");
        }
        if (!files.give(fileIds, change.id(), ChangeFileRows.Part.STATEMENT, holder.id())) {
            throw new RefusedException(List.of(rules.problem("RK01", "/files", "certificate.change.lost-files")));
        }
        if (!flow.stated(change.instanceId())) {
            throw rules.conflict("certificate.change.late");
        }
        life.revocationAnswered(change.declarationId());
        audit.recordInCase(
                change.declarationId(),
                holder.id(),
                AuditKind.STATE_CERTIFICATE_CASE,
                "certificate-change",
                change.id(),
                null);
    }
}
