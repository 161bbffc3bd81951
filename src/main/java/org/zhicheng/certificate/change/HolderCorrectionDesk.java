package org.zhicheng.certificate.change;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;

/**
 * Takes what holders ask for where their certificate has a wrong letter (申请更正): somebody of the office that gave it
 * decides, as of a proposal of the office (CF09).
 */
@Service
public class HolderCorrectionDesk {

    private final ChangingCases cases;
    private final CorrectionRules rules;
    private final ChangeProposing proposing;
    private final ChangeRecords records;
    private final CaseLife life;
    private final CorrectionRequests requests;
    private final AuditLog audit;

    /** What a holder may ask for. */
    public record Askable(List<ChangeTable.Ground> grounds, List<Correctable> facts) {}

    HolderCorrectionDesk(
            ChangingCases cases,
            CorrectionRules rules,
            ChangeProposing proposing,
            ChangeRecords records,
            CaseLife life,
            CorrectionRequests requests,
            AuditLog audit) {
        this.cases = cases;
        this.rules = rules;
        this.proposing = proposing;
        this.records = records;
        this.life = life;
        this.requests = requests;
        this.audit = audit;
    }

    /** @throws NotFoundException where this person has no such certificate */
    @Transactional(readOnly = true)
    public Askable askable(String number, Account holder) {
        return new Askable(records.grounds(ChangeKind.CORRECT), rules.correctable(cases.own(number, holder)));
    }

    /**
     * @throws NotFoundException where this person has no such certificate
     * @throws ConflictException where it does not hold, another change is open, or it was asked for too often
     * @throws RefusedException with every problem at once
     */
    @Transactional
    public void ask(String number, Proposal proposal, Account holder) {
        ChangingCase about = cases.own(number, holder);
        requests.requireSeldom(number);
        Change change = proposing.propose(about, proposal, holder);
        life.correctionAsked(change.declarationId());
        audit.recordInCase(
                change.declarationId(),
                holder.id(),
                AuditKind.ASK_CERTIFICATE_CORRECTION,
                "certificate",
                about.certificate().id(),
                change.ground());
    }

    /** @return an id by which the request names the file */
    public String attach(String number, InputStream content, String fileName, Account holder) {
        cases.own(number, holder);
        return records.keep(content, fileName, holder);
    }
}
